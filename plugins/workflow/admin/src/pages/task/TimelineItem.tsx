import { Box, Flex, Typography } from '@strapi/design-system';
import { EvidenceList } from './EvidenceList';
import { Entry, Opinion } from './timeline-styles';
import type { FormField, TimelineEntry } from '../../../../contracts';
import type { LoadEvidence } from '../../api/use-evidence';
import { useTexts } from '../../api/use-texts';
import { ExactTime } from '../../components/Moment';
import { fieldLabels } from '../../lib/timeline';

interface Props {
  readonly entry: TimelineEntry;
  readonly form: readonly FormField[];
  readonly load: LoadEvidence;
}

/** One thing that happened: what, who, when, and the opinion with the fields and files it named. */
export function TimelineItem({ entry, form, load }: Props) {
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
      {entry.fields.map(({ name, label, text }) => (
        <Typography key={name} tag="p">
          {t('timeline.filledIn', { field: say(label), value: say(text) || t('form.empty') })}
        </Typography>
      ))}
      {entry.people.length > 0 ? (
        <Typography tag="p">{t('timeline.people', { people: namesOf(entry.people) })}</Typography>
      ) : null}
      {entry.comment ? (
        <Opinion>
          <Typography>{entry.comment}</Typography>
        </Opinion>
      ) : null}
      {entry.attachments.length > 0 ? (
        <Box paddingTop={2}>
          <EvidenceList attachments={entry.attachments} load={load} />
        </Box>
      ) : null}
    </Entry>
  );
}
