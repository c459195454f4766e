import type * as React from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import { FailureNotice } from './FailureNotice';
import type { ApiFailure } from '../api/api-error';
import { useTexts } from '../api/use-texts';

export interface DialogProps {
  /** @param done whether the dialog did what it is for */
  readonly onClose: (done: boolean) => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

interface Props extends DialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly variant: 'danger' | 'default';
  readonly sending: boolean;
  readonly failure: ApiFailure | null;
  readonly onSubmit: () => void;
  readonly children: React.ReactNode;
}

/** A dialog that asks for something and sends it; it stays open until the server has done it. */
export function FormDialog(props: Props) {
  const { title, confirm, variant, sending, failure, onSubmit, onClose, onCloseAutoFocus, children } = props;
  const { t } = useTexts();
  const cancel = () => (sending ? undefined : onClose(false));
  const submit = (event: React.FormEvent) => {
    // React hands the event on to the content manager's form, which is not this one's to save.
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
              {failure ? (
                <FailureNotice>
                  {failure.message || t(failure.answered ? 'error.unknown' : 'error.unanswered')}
                </FailureNotice>
              ) : null}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" disabled={sending} onClick={cancel}>
              {t('cancel')}
            </Button>
            <Button type="submit" variant={variant} loading={sending}>
              {confirm}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
