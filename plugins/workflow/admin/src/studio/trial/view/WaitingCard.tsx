import { Flex, Typography } from '@strapi/design-system';
import { OtherMoves } from './OtherMoves';
import { TaskCard } from './TaskCard';
import { useTexts } from '../../../api/use-texts';
import { Card } from '../../../components/Card';
import type { Shown } from '../model/trial';

/** What the case waits for, to be answered as whoever would do it. */
export function WaitingCard({ shown: { run } }: { readonly shown: Shown }) {
  const { t } = useTexts();
  const going = run.status === 'running';
  return (
    <Card id="trial-waiting" title={t('trial.waiting')}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {run.waiting.length === 0 ? (
          <Typography textColor="neutral600">
            {t(going ? 'trial.waiting.none' : 'trial.waiting.ended')}
          </Typography>
        ) : null}
        {run.waiting.map((task, index) => (
          <TaskCard
            key={`${task.elementId} ${String(index)}`}
            task={task}
            id={`trial-task-${String(index)}`}
          />
        ))}
        {going ? <OtherMoves run={run} /> : null}
      </Flex>
    </Card>
  );
}
