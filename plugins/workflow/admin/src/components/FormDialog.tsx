import type * as React from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { FailureNotice } from './FailureNotice';
import type { ApiFailure } from '../api/api-error';
import { useTexts } from '../api/use-texts';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly sending: boolean;
  /** False while there is nothing that could be sent. */
  readonly ready?: boolean;
  readonly failure: ApiFailure | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** Gives the focus back to where the dialog was opened from. */
  readonly onCloseAutoFocus: (event: Event) => void;
  readonly children: React.ReactNode;
}

/** A dialog that asks for something and sends it; it stays open until the server has done it. */
export function FormDialog(props: Props) {
  const {
    title,
    confirm,
    sending,
    ready = true,
    failure,
    onSubmit,
    onClose,
    onCloseAutoFocus,
    children,
  } = props;
  const { t } = useTexts();
  const cancel = () => (sending ? undefined : onClose());
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : cancel())}>
      <Modal.Content aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
        <form noValidate onSubmit={submit}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{title}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {children}
              {failure ? <FailureNotice failure={failure} /> : null}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" disabled={sending} onClick={cancel}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={sending} disabled={!ready}>
              {confirm}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
