import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { FormDialog, type DialogProps } from './FormDialog';
import { TextField } from './TextField';
import { USERNAME_LENGTH } from '../../../contracts';
import { useRestoreMutation } from '../api/identities-api';
import { useCommand } from '../api/use-command';
import { useTexts } from '../api/use-texts';
import { refusedInRestore, restoreData, type RestoreDraft } from '../lib/drafts';

interface Props extends DialogProps {
  readonly accountId: string;
}

const fieldId = (name: string) => `restore-${name}`;

/** Puts a real mobile back on an unbound account, and a user name where the old one will not do. */
export function RestoreDialog({ accountId, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [restore] = useRestoreMutation();
  const [draft, setDraft] = React.useState<RestoreDraft>({ mobile: '', username: '' });
  const [tried, setTried] = React.useState(false);
  const { send, sending, failure } = useCommand(restore, () => {
    toggleNotification({ type: 'success', message: t('restore.done') });
    onClose(true);
  });
  const refused = refusedInRestore(draft);
  const submit = () => {
    setTried(true);
    const [first] = refused;
    if (first === undefined) void send({ accountId, data: restoreData(draft) });
    else document.getElementById(fieldId(first))?.focus();
  };

  return (
    <FormDialog
      title={t('restore.title')}
      confirm={t('restore.confirm')}
      variant="default"
      sending={sending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography tag="p">{t('restore.explanation')}</Typography>
      <TextField
        id={fieldId('mobile')}
        label={t('restore.mobile')}
        hint={t('restore.mobile.hint')}
        problem={tried && refused.has('mobile') ? t('restore.mobile.problem') : null}
        required
        inputMode="tel"
        value={draft.mobile}
        onChange={(mobile) => setDraft({ ...draft, mobile })}
      />
      <TextField
        id={fieldId('username')}
        label={t('restore.username')}
        hint={t('restore.username.hint')}
        problem={tried && refused.has('username') ? t('restore.username.problem', USERNAME_LENGTH) : null}
        value={draft.username}
        onChange={(username) => setDraft({ ...draft, username })}
      />
    </FormDialog>
  );
}
