import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { Conflict, MessageEditing } from '../../api/use-message-editor';
import { useTexts } from '../../api/use-texts';
import { WordDifferences } from './WordDifferences';

interface Props {
  readonly editing: MessageEditing;
  readonly conflict: Conflict;
}

/** Somebody else has saved meanwhile: what they wrote beside what stands here, and which to go on with. */
export function ConflictDialog({ editing, conflict }: Props) {
  const { t, exactTime } = useTexts();
  const { changedByName, changedAt, words } = conflict;
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : editing.settle('mine'))}>
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
            <WordDifferences
              from={words}
              to={editing.words}
              names={{ from: t('conflict.theirs'), to: t('conflict.mine') }}
            />
            <Typography textColor="neutral600">{t('conflict.hint')}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => editing.settle('theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button onClick={() => editing.settle('mine')}>{t('conflict.keepMine')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
