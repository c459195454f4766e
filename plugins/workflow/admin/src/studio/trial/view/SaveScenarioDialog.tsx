import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useTrialTools } from './trial-context';
import { useCreateScenarioMutation } from '../../../api/trial-api';
import { useSending } from '../../../api/use-sending';
import { useTexts } from '../../../api/use-texts';
import { FormDialog } from '../../../components/FormDialog';
import { LineField } from '../../../components/LineField';
import { nameProblem, suggestedName } from '../model/scenario-names';
import type { Shown } from '../model/trial';

interface Props {
  readonly shown: Shown;
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Keeps a try with its flow: it is tried again before every deployment. */
export function SaveScenarioDialog({ shown, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { words } = useTrialTools();
  const { toggleNotification } = useNotification();
  const [create] = useCreateScenarioMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const [name, setName] = React.useState(() => suggestedName(shown.moves, words.moveText));
  const [tried, setTried] = React.useState(false);
  const { subject, at, moves, xml } = shown;
  const sample = 'sample' in subject ? subject : null;
  const problem = nameProblem(name);
  const submit = () => {
    setTried(true);
    if (problem !== null || sample === null) return;
    const content = { name: name.trim(), xml, subject: sample, at, moves: [...moves] };
    void send(
      content,
      (key) => create({ key, content }),
      () => {
        toggleNotification({ type: 'success', message: t('trial.saved', { name: content.name }) });
        onClose();
      },
    );
  };
  return (
    <FormDialog
      title={t('trial.save')}
      confirm={t('trial.save.confirm')}
      sending={sending}
      ready={sample !== null}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography textColor="neutral600">{t(sample ? 'trial.save.hint' : 'trial.save.entry')}</Typography>
      {sample ? (
        <LineField
          name="scenario-name"
          label={t('trial.scenario.name')}
          value={name}
          error={tried && problem !== null ? t(problem) : undefined}
          onChange={setName}
        />
      ) : null}
    </FormDialog>
  );
}
