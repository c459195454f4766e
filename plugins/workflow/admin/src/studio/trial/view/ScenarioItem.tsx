import { Badge, Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { ScenarioDialogState } from './ScenariosCard';
import { useTrialTools } from './trial-context';
import type { ScenarioRuns } from './use-scenario-runs';
import type { ScenarioSummary } from '../../../../../contracts';
import { useLazyGetScenarioQuery } from '../../../api/trial-api';
import { useTexts } from '../../../api/use-texts';
import { AlertBadge } from '../../../components/AlertBadge';
import { FailureNotice } from '../../../components/FailureNotice';
import { readApiError } from '../../../api/api-error';
import { focusFirst } from '../../../lib/focus';
import { ScenarioDifferences } from '../../../pages/flows/ScenarioDifferences';

interface Props {
  readonly scenario: ScenarioSummary;
  readonly runs: ScenarioRuns;
  readonly onDialog: (dialog: ScenarioDialogState) => void;
}

/** One scenario: whether the draft still goes its way, and what to do about it. */
export function ScenarioItem({ scenario, runs, onDialog }: Props) {
  const { t, shortTime } = useTexts();
  const { open } = useTrialTools();
  const [fetchScenario, { error }] = useLazyGetScenarioQuery();
  const { documentId, name, savedAt, savedBy, savedByName } = scenario;
  const result = runs.results[documentId];
  const running = runs.running === documentId;
  const differs = result?.verdict === 'differs';
  const show = async () => {
    const { data } = await fetchScenario(documentId);
    if (!data) return;
    const { subject, at, moves } = data;
    if (await open({ subject, at, moves })) focusFirst('trial-run');
  };
  const act = (kind: ScenarioDialogState['kind'], label: string) => (
    <TextButton
      id={`scenario-${kind}-${documentId}`}
      aria-label={`${label}：${name}`}
      onClick={() => onDialog({ kind, scenario })}
    >
      {label}
    </TextButton>
  );
  return (
    <Box tag="article" aria-label={name} borderColor="neutral200" hasRadius padding={3}>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="bold">{name}</Typography>
        <span role="status">
          {running ? <Typography textColor="neutral600">{t('trial.scenario.running')}</Typography> : null}
          {!running && result && !differs ? (
            <Badge variant="success">{t('trial.scenario.same')}</Badge>
          ) : null}
          {!running && differs ? <AlertBadge tone="danger">{t('trial.scenario.differs')}</AlertBadge> : null}
        </span>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('trial.scenario.saved', { name: savedByName ?? savedBy, at: shortTime(savedAt) })}
      </Typography>
      {differs ? (
        <Box paddingTop={2}>
          <ScenarioDifferences scenarios={[result]} />
        </Box>
      ) : null}
      {error ? <FailureNotice failure={readApiError(error)} /> : null}
      <Flex gap={3} wrap="wrap" paddingTop={2}>
        <TextButton
          aria-label={`${t('trial.scenario.run')}：${name}`}
          onClick={() => void runs.run([documentId])}
        >
          {t('trial.scenario.run')}
        </TextButton>
        <TextButton aria-label={`${t('trial.scenario.open')}：${name}`} onClick={() => void show()}>
          {t('trial.scenario.open')}
        </TextButton>
        {differs ? act('adopt', t('trial.scenario.adopt')) : act('rename', t('trial.scenario.rename'))}
        {act('delete', t('trial.scenario.delete'))}
      </Flex>
    </Box>
  );
}
