import { Flex, Typography } from '@strapi/design-system';
import { Entry, Opinion } from './timeline-styles';
import type { FormField, TimelineEntry } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { ExactTime } from '../../components/Moment';
import { fieldLabels } from '../../lib/timeline';

interface Props {
  readonly entry: TimelineEntry;
  readonly form: readonly FormField[];
}

/** One thing that happened: what, who, when, and the opinion with the fields it named. */
export function TimelineItem({ entry, form }: Props) {
  const { t, say } = useTexts();
  const namesOf = (people: TimelineEntry['people']) =>
    people.map(({ name }) => name ?? t('assignee.someone')).join('、');
  const named = fieldLabels(entry.fieldsToCorrect, form, say);
  return (
    <Entry>
      <Flex gap={3} wrap="wrap">
        <Typography fontWeight="semiBold">{say(entry.label)}</Typography>
        <Typography textColor="neutral600">{entry.actorName ?? t('timeline.system')}</Typography>
        <ExactTime at={entry.at} />
      </Flex>
      {named.length > 0 ? (
        <Typography tag="p">{t('timeline.fieldsToCorrect', { fields: named.join('、') })}</Typography>
      ) : null}
      {entry.people.length > 0 ? (
        <Typography tag="p">{t('timeline.people', { people: namesOf(entry.people) })}</Typography>
      ) : null}
      {entry.comment ? (
        <Opinion>
          <Typography>{entry.comment}</Typography>
        </Opinion>
      ) : null}
    </Entry>
  );
}
