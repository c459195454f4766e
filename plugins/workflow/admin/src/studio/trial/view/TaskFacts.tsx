import { Badge, Flex, Typography } from '@strapi/design-system';
import type { DryRunTask } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';
import { AlertBadge } from '../../../components/AlertBadge';

/** What a task is called, whose it would be, and until when. */
export function TaskFacts({ id, task }: { readonly id: string; readonly task: DryRunTask }) {
  const { t, say, exactTime } = useTexts();
  const { name, assignees, actorName, simulated, isApplicants, dueDate, escalated } = task;
  return (
    <div>
      <Flex gap={2} wrap="wrap" paddingBottom={1}>
        <Typography id={id} tag="h3" variant="omega" fontWeight="bold">
          {say(name)}
        </Typography>
        {isApplicants ? <Badge>{t('trial.task.applicant')}</Badge> : null}
        {escalated ? <AlertBadge tone="danger">{t('due.escalated')}</AlertBadge> : null}
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {assignees.length > 0
          ? t('trial.task.people', { names: assignees.join('、') })
          : t('trial.task.nobody')}
      </Typography>
      {actorName !== null && (assignees.length !== 1 || assignees[0] !== actorName) ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t(simulated ? 'trial.task.simulated' : 'trial.task.actor', { name: actorName })}
        </Typography>
      ) : null}
      {dueDate === null ? null : (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('trial.task.due', { at: exactTime(dueDate) })}
        </Typography>
      )}
    </div>
  );
}
