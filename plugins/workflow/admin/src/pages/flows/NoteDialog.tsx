import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useSending } from '../../api/use-sending';
import { useTexts } from '../../api/use-texts';
import { FormDialog } from '../../components/FormDialog';
import { LongText } from '../../components/LongText';

type Answer = { readonly data?: unknown } | { readonly error: unknown };

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
  readonly done: string;
  readonly noteRequired: boolean;
  readonly send: (key: string, note: string) => PromiseLike<Answer>;
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Asks for the reason of what is about to be done to a flow, and does it. */
export function NoteDialog(props: Props) {
  const { title, hint, confirm, done, noteRequired, send, onClose, onCloseAutoFocus } = props;
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const sending = useSending(() => undefined);
  const [note, setNote] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const missing = noteRequired && note.trim() === '';
  const submit = () => {
    setTried(true);
    if (missing) return;
    void sending.send(
      { title, note },
      (key) => send(key, note.trim()),
      () => {
        toggleNotification({ type: 'success', message: done });
        onClose();
      },
    );
  };
  return (
    <FormDialog
      title={title}
      confirm={confirm}
      sending={sending.sending}
      failure={sending.failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography textColor="neutral600">{hint}</Typography>
      <LongText
        id="flow-note"
        label={t('flows.note')}
        value={note}
        required={noteRequired}
        problem={tried && missing ? 'comment-required' : undefined}
        onChange={setNote}
      />
    </FormDialog>
  );
}
