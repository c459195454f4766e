import * as React from 'react';
import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useAdopting } from './use-adopting';
import type { ScenarioSummary } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { FormDialog } from '../../../components/FormDialog';
import { LineField } from '../../../components/LineField';
import { ScenarioDifferences } from '../../../pages/flows/ScenarioDifferences';
import { nameProblem } from '../model/scenario-names';

interface Props {
  readonly scenario: ScenarioSummary;
  /** Another name is what it is about; what the scenario expects has to stay as it is. */
  readonly renames: boolean;
  readonly onChanged: () => void;
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/**
 * Takes what the draft does now as what a scenario expects, or gives it another name. Whatever is saved expects
 * what the draft does, so a scenario that differs is not renamed in passing.
 */
export function AdoptDialog({ scenario, renames, onChanged, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [name, setName] = React.useState(scenario.name);
  const { adopt, sending, failure, differing } = useAdopting(scenario, renames);
  const problem = nameProblem(name);
  const submit = () => {
    if (problem !== null) return;
    void adopt(name.trim(), () => {
      const message = t(renames ? 'trial.renamed' : 'trial.adopted', { name: name.trim() });
      toggleNotification({ type: 'success', message });
      onChanged();
      onClose();
    });
  };
  return (
    <FormDialog
      title={t(renames ? 'trial.scenario.rename' : 'trial.scenario.adopt')}
      confirm={t(renames ? 'trial.rename.confirm' : 'trial.adopt.confirm')}
      sending={sending}
      ready={differing === null || !renames}
      failure={failure}
      onSubmit={submit}
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      {renames ? (
        <LineField
          name="scenario-name"
          label={t('trial.scenario.name')}
          value={name}
          error={problem === null ? undefined : t(problem)}
          onChange={setName}
        />
      ) : (
        <Typography>{t('trial.adopt.hint', { name: scenario.name })}</Typography>
      )}
      {renames && differing ? (
        <>
          <Typography role="alert" textColor="danger600">
            {t('trial.rename.differs')}
          </Typography>
          <ScenarioDifferences scenarios={[differing]} />
        </>
      ) : null}
    </FormDialog>
  );
}
