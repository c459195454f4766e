import { Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ScenarioSummary } from '../../../../../contracts';
import { useDeleteScenarioMutation } from '../../../api/trial-api';
import { useSending } from '../../../api/use-sending';
import { useTexts } from '../../../api/use-texts';
import { FormDialog } from '../../../components/FormDialog';

interface Props {
  readonly scenario: ScenarioSummary;
  readonly onChanged: () => void;
  readonly onClose: () => void;
  readonly onCloseAutoFocus: (event: Event) => void;
}

/** Asks once more: no deployment is held to a scenario that is deleted. */
export function DeleteScenarioDialog({ scenario, onChanged, onClose, onCloseAutoFocus }: Props) {
  const { t } = useTexts();
  const { toggleNotification } = useNotification();
  const [remove] = useDeleteScenarioMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const { documentId, name } = scenario;
  return (
    <FormDialog
      title={t('trial.scenario.delete.title', { name })}
      confirm={t('trial.scenario.delete')}
      sending={sending}
      failure={failure}
      onSubmit={() =>
        void send(
          documentId,
          (key) => remove({ key, documentId }),
          () => {
            toggleNotification({ type: 'success', message: t('trial.scenario.deleted', { name }) });
            onChanged();
            onClose();
          },
        )
      }
      onClose={onClose}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Typography>{t('trial.scenario.delete.hint')}</Typography>
    </FormDialog>
  );
}
