import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { ScenarioActs } from './ScenarioActs';
import type { ScenarioDialogState } from './scenario-dialog';
import type { ScenarioRuns } from './use-scenario-runs';
import type { ScenarioResult, ScenarioSummary } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { AlertBadge } from '../../../components/AlertBadge';
import { ScenarioDifferences } from '../../../pages/flows/ScenarioDifferences';

interface Props {
  readonly scenario: ScenarioSummary;
  readonly runs: ScenarioRuns;
  readonly onDialog: (dialog: ScenarioDialogState) => void;
}

/** One scenario: whether the draft still goes its way, and what to do about it. */
export function ScenarioItem({ scenario, runs, onDialog }: Props) {
  const { t, shortTime } = useTexts();
  const { documentId, name, savedAt, savedBy, savedByName } = scenario;
  const result = runs.results[documentId];
  const differing = result?.verdict === 'differs' ? result : null;
  return (
    <Box tag="article" aria-label={name} borderColor="neutral200" hasRadius padding={3}>
      <Flex gap={2} wrap="wrap">
        <Typography fontWeight="bold">{name}</Typography>
        <span role="status">
          <Verdict running={runs.running === documentId} result={result} />
        </span>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {t('trial.scenario.saved', { name: savedByName ?? savedBy, at: shortTime(savedAt) })}
      </Typography>
      {differing ? (
        <Box paddingTop={2}>
          <ScenarioDifferences scenarios={[differing]} />
        </Box>
      ) : null}
      <ScenarioActs
        scenario={scenario}
        differs={differing !== null}
        onRun={() => void runs.run([documentId])}
        onDialog={onDialog}
      />
    </Box>
  );
}

interface VerdictProps {
  readonly running: boolean;
  readonly result: ScenarioResult | undefined;
}

function Verdict({ running, result }: VerdictProps) {
  const { t } = useTexts();
  if (running) return <Typography textColor="neutral600">{t('trial.scenario.running')}</Typography>;
  if (!result) return null;
  if (result.verdict === 'same') return <Badge variant="success">{t('trial.scenario.same')}</Badge>;
  return <AlertBadge tone="danger">{t('trial.scenario.differs')}</AlertBadge>;
}
