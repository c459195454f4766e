import type * as React from 'react';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useTexts } from '../api/use-texts';

interface Props {
  /** Who saved; null for somebody who is gone. */
  readonly changedByName: string | null;
  readonly changedAt: string | null;
  readonly onSettle: (way: 'mine' | 'theirs') => void;
  /** What differs between theirs and mine. */
  readonly children: React.ReactNode;
}

/** Somebody else has saved meanwhile: what differs, and which to go on with. Closing it keeps mine. */
export function SavedMeanwhileDialog({ changedByName, changedAt, onSettle, children }: Props) {
  const { t, exactTime } = useTexts();
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onSettle('mine'))}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              {t('conflict.who', {
                name: changedByName ?? t('versions.gone'),
                time: changedAt === null ? '' : exactTime(changedAt),
              })}
            </Typography>
            {children}
            <Typography textColor="neutral600">{t('conflict.hint')}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => onSettle('theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button onClick={() => onSettle('mine')}>{t('conflict.keepMine')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
