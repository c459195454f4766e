import * as React from 'react';
import { Field, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { FormDialog, type DialogProps } from './FormDialog';
import { REASON_LENGTH, type IdentityView } from '../../../contracts';
import { useUnbindMutation } from '../api/identities-api';
import { useCommand } from '../api/use-command';
import { useTexts } from '../api/use-texts';
import { isReasonRefused } from '../lib/drafts';

const REASON_ID = 'unbind-reason';

const Effects = styled.ul`
  list-style: disc;
  padding: ${({ theme }) => `${theme.spaces[2]} 0 0 ${theme.spaces[5]}`};

  & > li {
    display: list-item;
  }
`;

interface Props extends DialogProps {
  readonly accountId: string;
  readonly identity: IdentityView;
}

/** Says what ending a binding does, and asks why. */
export function UnbindDialog({ accountId, identity, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [unbind] = useUnbindMutation();
  const [reason, setReason] = React.useState('');
  const [tried, setTried] = React.useState(false);
  const { send, sending, failure } = useCommand(unbind, () => {
    toggleNotification({ type: 'success', message: t('unbind.done') });
    onClose(true);
  });
  const kind = t(`kind.${identity.kind}`);
  const refused = isReasonRefused(reason);
  const submit = () => {
    setTried(true);
    if (refused) document.getElementById(REASON_ID)?.focus();
    else void send({ accountId, data: { kind: identity.kind, reason: reason.trim() } });
  };

  return (
    <FormDialog
      title={t('unbind.title', { kind, loginName: identity.loginName })}
      confirm={t('unbind.confirm')}
      variant="danger"
      sending={sending}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <UnbindingEffects />
      <Field.Root
        id={REASON_ID}
        name="reason"
        required
        hint={t('unbind.reason.hint')}
        {...(tried && refused ? { error: t('unbind.reason.problem', REASON_LENGTH) } : {})}
      >
        <Field.Label>{t('unbind.reason')}</Field.Label>
        <Textarea
          value={reason}
          onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => setReason(event.target.value)}
        />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
    </FormDialog>
  );
}

function UnbindingEffects() {
  const { t } = useTexts();
  return (
    <div>
      <Typography tag="p">{t('unbind.effects')}</Typography>
      <Effects>
        {['sessions', 'suffix', 'holder', 'back'].map((effect) => (
          <Typography key={effect} tag="li">
            {t(`unbind.effect.${effect}`)}
          </Typography>
        ))}
      </Effects>
    </div>
  );
}
