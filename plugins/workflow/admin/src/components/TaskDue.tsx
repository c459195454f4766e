import { Badge, Flex, Typography } from '@strapi/design-system';
import type { TaskRow } from '../../../contracts';
import { useTexts } from '../api/use-texts';
import { dueState } from '../lib/due-state';

interface Props {
  readonly task: Pick<TaskRow, 'dueDate' | 'overdue' | 'status' | 'escalated'>;
  readonly now: Date;
}

/** When a task is due, and in words whether that is past or near. */
export function TaskDue({ task, now }: Props) {
  const { t, shortTime } = useTexts();
  if (task.dueDate === null) return <Typography textColor="neutral600">{t('none')}</Typography>;
  const state = dueState(task, now);
  return (
    <Flex gap={2} wrap="wrap">
      <Typography tag="time" dateTime={task.dueDate}>
        {shortTime(task.dueDate)}
      </Typography>
      {state === 'overdue' ? <Badge variant="danger">{t('due.overdue')}</Badge> : null}
      {state === 'soon' ? <Badge variant="warning">{t('due.soon')}</Badge> : null}
      {task.escalated ? <Badge variant="danger">{t('due.escalated')}</Badge> : null}
    </Flex>
  );
}
