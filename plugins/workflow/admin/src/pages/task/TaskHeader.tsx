import { Badge, Button, Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { TaskDetail } from '../../../../contracts';
import { useNow } from '../../api/use-now';
import type { TaskNavigation } from '../../api/use-task-navigation';
import { useTexts } from '../../api/use-texts';
import { Moment } from '../../components/Moment';
import { TaskDue } from '../../components/TaskDue';

interface Props {
  readonly task: TaskDetail;
  readonly title: string;
  readonly navigation: TaskNavigation;
}

/** Whose case it is, where it stands and until when, and the way through the list. */
export function TaskHeader({ task, title, navigation }: Props) {
  const { t, say } = useTexts();
  const { place, previous, next, open, inbox } = navigation;
  return (
    <Layouts.BaseHeader
      id="main-content-title"
      tabIndex={-1}
      title={title}
      subtitle={<Standing task={task} step={`${say(task.definitionName)} · ${say(task.name)}`} />}
      navigationAction={
        <Link tag={NavLink} to={inbox} startIcon={<ArrowLeft />}>
          {t('task.back')}
        </Link>
      }
      primaryAction={
        <Flex tag="nav" gap={2} aria-label={t('task.navigation')}>
          {place ? <Typography textColor="neutral600">{t('task.place', { ...place })}</Typography> : null}
          <Button variant="tertiary" disabled={previous === null} onClick={() => previous && open(previous)}>
            {t('task.previous')}
          </Button>
          <Button variant="tertiary" disabled={next === null} onClick={() => next && open(next)}>
            {t('task.next')}
          </Button>
        </Flex>
      }
    />
  );
}

const STATUS_COLOUR = {
  open: 'primary',
  waiting: 'secondary',
  completed: 'success',
  cancelled: 'neutral',
  copied: 'neutral',
} as const;

function Standing({ task, step }: { readonly task: TaskDetail; readonly step: string }) {
  const { t } = useTexts();
  const now = useNow();
  return (
    <Flex gap={4} wrap="wrap">
      <Typography variant="epsilon" textColor="neutral600">
        {step}
      </Typography>
      <Badge variant={STATUS_COLOUR[task.status]}>{t(`status.${task.status}`)}</Badge>
      <Flex gap={2}>
        <Typography textColor="neutral600">
          {t(task.kind === 'copy' ? 'column.copied' : 'column.waiting')}
        </Typography>
        <Moment at={task.createdAt} now={now} />
      </Flex>
      {task.kind === 'copy' ? null : <Duty task={task} now={now} />}
    </Flex>
  );
}

/** Until when, and whose it is to do; a copy (抄送) is nobody's to do. */
function Duty({ task, now }: { readonly task: TaskDetail; readonly now: Date }) {
  const { t } = useTexts();
  return (
    <>
      <Flex gap={2}>
        <Typography textColor="neutral600">{t('column.due')}</Typography>
        <TaskDue task={task} now={now} />
      </Flex>
      <Flex gap={2}>
        <Typography textColor="neutral600">{t('column.assignee')}</Typography>
        <Typography>
          {task.assignee === null ? t('assignee.nobody') : (task.assigneeName ?? t('assignee.someone'))}
        </Typography>
      </Flex>
    </>
  );
}
