import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { AdoptDialog } from './AdoptDialog';
import type { ScenarioDialogState } from './scenario-dialog';
import { DeleteScenarioDialog } from './DeleteScenarioDialog';
import { ScenarioItem } from './ScenarioItem';
import { useTrialTools } from './trial-context';
import { useScenarioRuns } from './use-scenario-runs';
import { useListScenariosQuery } from '../../../api/trial-api';
import { useTexts } from '../../../api/use-texts';
import { idOf } from '../../../bpmn/moddle';
import { Card } from '../../../components/Card';
import { FailureNotice } from '../../../components/FailureNotice';
import { QueryState } from '../../../components/QueryState';
import { focusAfterClosing } from '../../../lib/focus';
import { processOf } from '../../model/variables';

/** The tries that are kept with the flow, to be tried on the draft. */
export function ScenariosCard() {
  const { t } = useTexts();
  const { data, error, refetch } = useListScenariosQuery(useFlowKey(), { refetchOnMountOrArgChange: true });
  const runs = useScenarioRuns();
  const [dialog, setDialog] = React.useState<ScenarioDialogState | null>(null);
  const all = data?.map(({ documentId }) => documentId) ?? [];
  const close = () => setDialog(null);
  return (
    <Card
      id="trial-scenarios"
      title={t('trial.scenarios')}
      action={
        all.length > 1 ? (
          <Button size="S" variant="secondary" onClick={() => void runs.run(all)}>
            {t('trial.scenarios.runAll')}
          </Button>
        ) : null
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="pi" textColor="neutral600">
          {t(data?.length === 0 ? 'trial.scenarios.none' : 'trial.scenarios.hint')}
        </Typography>
        {runs.failure ? <FailureNotice failure={runs.failure} /> : null}
        {data ? null : <QueryState error={error} onRetry={() => void refetch()} />}
        {data?.map((scenario) => (
          <ScenarioItem key={scenario.documentId} scenario={scenario} runs={runs} onDialog={setDialog} />
        ))}
      </Flex>
      {dialog ? (
        <ScenarioDialog
          dialog={dialog}
          onChanged={() => runs.forget(dialog.scenario.documentId)}
          onClose={close}
        />
      ) : null}
    </Card>
  );
}

/** The flow that the diagram is of, by the id of its process. */
function useFlowKey(): string {
  const { modeler } = useTrialTools().view;
  const process = processOf(modeler.get('canvas').getRootElement().businessObject);
  return process ? idOf(process) : '';
}

interface DialogProps {
  readonly dialog: ScenarioDialogState;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

function ScenarioDialog({ dialog: { kind, scenario }, onChanged, onClose }: DialogProps) {
  const onCloseAutoFocus = focusAfterClosing(`scenario-${kind}-${scenario.documentId}`, 'trial-start');
  const props = { scenario, onChanged, onClose, onCloseAutoFocus };
  if (kind === 'delete') return <DeleteScenarioDialog {...props} />;
  return <AdoptDialog {...props} renames={kind === 'rename'} />;
}
