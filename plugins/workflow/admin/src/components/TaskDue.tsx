import { Flex, Typography } from '@strapi/design-system';
import { AlertBadge } from './AlertBadge';
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
      {state === 'overdue' ? <AlertBadge tone="danger">{t('due.overdue')}</AlertBadge> : null}
      {state === 'soon' ? <AlertBadge tone="warning">{t('due.soon')}</AlertBadge> : null}
      {task.escalated ? <AlertBadge tone="danger">{t('due.escalated')}</AlertBadge> : null}
    </Flex>
  );
}
