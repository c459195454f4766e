import type * as React from 'react';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import type { SetAside } from './use-set-aside';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly title: string;
  /** What has happened to the draft. */
  readonly text: string;
  readonly setAside: SetAside;
  /** Further ways out, as buttons. */
  readonly children: React.ReactNode;
}

/** The draft is not what it was when it was opened: what was drawn here can become another one, or a file. */
export function SetAsideDialog({ title, text, setAside, children }: Props) {
  const { t } = useTexts();
  const { failure, busy, asDraft, download } = setAside;
  return (
    <Dialog.Root open>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="p">{text}</Typography>
          {failure ? (
            <Typography tag="p" role="alert" textColor="danger600">
              {failure}
            </Typography>
          ) : null}
        </Dialog.Body>
        <Dialog.Footer>
          <Flex direction="column" alignItems="stretch" gap={2} width="100%">
            <Button fullWidth loading={busy} onClick={() => void asDraft()}>
              {t('studio.conflict.asDraft')}
            </Button>
            <Button fullWidth variant="tertiary" disabled={busy} onClick={() => void download()}>
              {t('studio.conflict.download')}
            </Button>
            {children}
          </Flex>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
