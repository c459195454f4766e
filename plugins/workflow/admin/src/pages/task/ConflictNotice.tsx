import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Opinion } from './timeline-styles';
import type { TaskDetail } from '../../../../contracts';
import type { TaskNavigation } from '../../api/use-task-navigation';
import { useTexts } from '../../api/use-texts';
import { lastDecision } from '../../lib/last-decision';
import { isLentOut } from '../../lib/verbs';

interface Props {
  readonly task: TaskDetail;
  /** The opinion that was being written when the task changed hands. */
  readonly draft: string;
  readonly navigation: TaskNavigation;
  /** Opens the answer to a delegation. */
  readonly onResolve: () => void;
}

/** What needs no more than a sentence. */
const REASONS = {
  'separation-of-duties': 'conflict.interested',
  delegated: 'conflict.delegated',
  'awaiting-approvers': 'conflict.awaiting',
  answered: 'conflict.answered',
  'not-yours': 'conflict.notYours',
} as const;

/** Why this task is not (any more) the reader's to decide, and what they can do instead. */
export function ConflictNotice({ task, draft, navigation, onResolve }: Props) {
  const { t } = useTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box role="status">
        <Reason task={task} />
      </Box>
      {draft.trim() ? (
        <Field.Root name="unsent-opinion">
          <Field.Label>{t('conflict.draft')}</Field.Label>
          <Textarea readOnly value={draft} />
        </Field.Root>
      ) : null}
      {task.can.resolve ? <Button onClick={onResolve}>{t('verb.resolve')}</Button> : null}
      {navigation.hasOpenTasks ? (
        <Button variant="secondary" onClick={() => void navigation.openNext()}>
          {t('conflict.next')}
        </Button>
      ) : null}
    </Flex>
  );
}

function Reason({ task }: { readonly task: TaskDetail }) {
  const { t } = useTexts();
  const { conflict } = task;
  if (task.kind === 'copy') return <Typography>{t('conflict.copied')}</Typography>;
  if (task.can.resolve) return <Typography>{t('conflict.asked')}</Typography>;
  if (conflict === 'closed') return <Closed task={task} />;
  if (conflict === 'claimed-by-another') {
    const id = isLentOut(task) ? 'conflict.delegatedTo' : 'conflict.claimed';
    return <Typography>{t(id, { name: task.assigneeName ?? t('assignee.someone') })}</Typography>;
  }
  return <Typography>{t(REASONS[conflict ?? 'not-yours'])}</Typography>;
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
