import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Opinion } from './timeline-styles';
import type { TaskDetail } from '../../../../contracts';
import type { TaskNavigation } from '../../api/use-task-navigation';
import { useTexts } from '../../api/use-texts';
import { lastDecision } from '../../lib/last-decision';

interface Props {
  readonly task: TaskDetail;
  /** The opinion that was being written when the task changed hands. */
  readonly draft: string;
  readonly navigation: TaskNavigation;
}

/** What needs no more than a sentence. */
const REASONS = {
  closed: null,
  'claimed-by-another': null,
  'separation-of-duties': 'conflict.interested',
  delegated: 'conflict.delegated',
  'awaiting-approvers': 'conflict.awaiting',
  answered: 'conflict.answered',
  'not-yours': 'conflict.notYours',
} as const;

/** Why this task is not (any more) the reader's to decide, and what they can do instead. */
export function ConflictNotice({ task, draft, navigation }: Props) {
  const { t } = useTexts();
  const reason = REASONS[task.conflict ?? 'not-yours'];
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box role="status">
        {task.conflict === 'closed' ? <Closed task={task} /> : null}
        {task.conflict === 'claimed-by-another' ? (
          <Typography>
            {t('conflict.claimed', { name: task.assigneeName ?? t('assignee.someone') })}
          </Typography>
        ) : null}
        {reason ? <Typography>{t(reason)}</Typography> : null}
      </Box>
      {draft.trim() ? (
        <Field.Root name="unsent-opinion">
          <Field.Label>{t('conflict.draft')}</Field.Label>
          <Textarea readOnly value={draft} />
        </Field.Root>
      ) : null}
      {navigation.hasOpenTasks ? (
        <Button variant="secondary" onClick={() => void navigation.openNext()}>
          {t('conflict.next')}
        </Button>
      ) : null}
    </Flex>
  );
}

function Closed({ task }: { readonly task: TaskDetail }) {
  const { t, say, exactTime } = useTexts();
  const decision = lastDecision(task);
  if (task.status === 'cancelled' || !decision) return <Typography>{t('conflict.cancelled')}</Typography>;
  return (
    <>
      <Typography>
        {t('conflict.closed', {
          name: decision.actorName ?? t('assignee.someone'),
          at: exactTime(decision.at),
          outcome: task.outcomeLabel ? say(task.outcomeLabel) : '',
        })}
      </Typography>
      {decision.comment ? (
        <Opinion>
          <Typography>{decision.comment}</Typography>
        </Opinion>
      ) : null}
    </>
  );
}
