import { Badge, Flex, Typography } from '@strapi/design-system';
import { Entry, Opinion, TimelineList } from './timeline-styles';
import type { TaskDetail } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { outcomeOf, RETURN_CHOICE } from '../../lib/decision';
import { stepPeople, type StepPerson } from '../../lib/step-people';

/** Who was asked to decide along (加签), and what each has answered. */
export function StepPeopleCard({ task }: { readonly task: TaskDetail }) {
  const { t, say } = useTexts();
  const people = stepPeople(task);
  if (people.length === 0) return null;
  const standing = ({ status, outcome }: StepPerson) => {
    if (outcome === null) return t(`approver.status.${status}`);
    const offered = outcomeOf(task, outcome);
    return offered ? say(offered.label) : outcome === RETURN_CHOICE ? t('decision.return') : outcome;
  };
  return (
    <Card id="task-people" title={t('approver.title')}>
      <TimelineList aria-labelledby="task-people">
        {people.map((person) => (
          <Entry key={person.id}>
            <Flex gap={3} wrap="wrap">
              <Typography fontWeight="semiBold">{person.name ?? t('assignee.someone')}</Typography>
              {person.position ? <Badge>{t(`approver.${person.position}`)}</Badge> : null}
              <Typography>{standing(person)}</Typography>
            </Flex>
            {person.comment ? (
              <Opinion>
                <Typography>{person.comment}</Typography>
              </Opinion>
            ) : null}
          </Entry>
        ))}
      </TimelineList>
    </Card>
  );
}
