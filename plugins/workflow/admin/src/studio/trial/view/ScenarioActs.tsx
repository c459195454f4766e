import { Flex, TextButton } from '@strapi/design-system';
import type { ScenarioDialogState } from './scenario-dialog';
import { useTrialTools } from './trial-context';
import type { ScenarioSummary } from '../../../../../contracts';
import { freshData } from '../../../api/fresh-data';
import { readApiError } from '../../../api/api-error';
import { useLazyGetScenarioQuery } from '../../../api/trial-api';
import { useTexts } from '../../../api/use-texts';
import { FailureNotice } from '../../../components/FailureNotice';
import { focusFirst } from '../../../lib/focus';

interface Props {
  readonly scenario: ScenarioSummary;
  readonly differs: boolean;
  readonly onRun: () => void;
  readonly onDialog: (dialog: ScenarioDialogState) => void;
}

/** What can be done with a scenario. One that differs is dealt with before it gets another name. */
export function ScenarioActs({ scenario, differs, onRun, onDialog }: Props) {
  const { open } = useTrialTools();
  const [fetchScenario, { error }] = useLazyGetScenarioQuery();
  const { documentId, name } = scenario;
  const show = async () => {
    const found = freshData(await fetchScenario(documentId));
    if (!found) return;
    const { subject, at, moves } = found;
    if (await open({ subject, at, moves })) focusFirst('trial-run');
  };
  const kinds = [differs ? 'adopt' : 'rename', 'delete'] as const;
  return (
    <>
      {error ? <FailureNotice failure={readApiError(error)} /> : null}
      <Flex gap={3} wrap="wrap" paddingTop={2}>
        <Act kind="run" of={name} onClick={onRun} />
        <Act kind="open" of={name} onClick={() => void show()} />
        {kinds.map((kind) => (
          <Act
            key={kind}
            id={`scenario-${kind}-${documentId}`}
            kind={kind}
            of={name}
            onClick={() => onDialog({ kind, scenario })}
          />
        ))}
      </Flex>
    </>
  );
}

interface ActProps {
  readonly id?: string;
  readonly kind: 'run' | 'open' | ScenarioDialogState['kind'];
  readonly of: string;
  readonly onClick: () => void;
}

/** Every scenario has the same buttons, so each says whose it is. */
function Act({ kind, of, ...button }: ActProps) {
  const { t } = useTexts();
  const label = t(`trial.scenario.${kind}`);
  return (
    <TextButton aria-label={`${label}：${of}`} {...button}>
      {label}
    </TextButton>
  );
}
