import { Button, DateTimePicker, Field, Flex } from '@strapi/design-system';
import { EntryChoice } from './EntryChoice';
import { SampleForm } from './SampleForm';
import { useTrialTools } from './trial-context';
import type { SubjectModel } from './use-trial';
import { useTexts } from '../../../api/use-texts';
import { Card } from '../../../components/Card';
import { Choices } from '../../../components/Choices';
import { focusFirst } from '../../../lib/focus';
import { ChoiceField } from '../../panel/fields/ChoiceField';
import { sampleFields, wishProblem } from '../model/sample-fields';
import type { Setup } from '../model/trial';

/** What to try with: an entry and the time of its submission. */
export function SetupCard() {
  const { t } = useTexts();
  const { state, subject, start } = useTrialTools();
  const { setup, shown } = state;
  const submit = async () => {
    if (await start()) focusFirst('trial-run');
  };
  return (
    <Card id="trial-setup" title={t('trial.setup')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Flex direction="column" alignItems="stretch" gap={4}>
          <KindChoice />
          {subject?.sample ? <SourceChoice /> : null}
          <Wishes />
          <StartTime />
          <Button id="trial-start" type="submit" fullWidth disabled={!subject || !isReady(subject, setup)}>
            {t(shown ? 'trial.startAnew' : 'trial.start')}
          </Button>
        </Flex>
      </form>
    </Card>
  );
}

function isReady(subject: SubjectModel, { source, wishes, entry }: Setup): boolean {
  if (source === 'entry' || !subject.sample) return entry !== null;
  return sampleFields(subject).every((field) => wishProblem(field, wishes[field.name] ?? '') === null);
}

/** The diagram says which kind it is about; it may be tried on another. */
function KindChoice() {
  const { t, say } = useTexts();
  const { subject, choose, view } = useTrialTools();
  const { subjects } = view.vocabulary;
  if (subjects.length < 2) return null;
  return (
    <ChoiceField
      id="trial-subject"
      label={t('trial.subject')}
      value={subject?.uid ?? ''}
      options={subjects.map(({ uid, label }) => ({ value: uid, label: say(label) }))}
      onChange={(uid) => choose({ uid, wishes: {}, entry: null })}
    />
  );
}

function Wishes() {
  const { state, subject } = useTrialTools();
  if (!subject) return null;
  if (subject.sample && state.setup.source === 'sample') return <SampleForm fields={sampleFields(subject)} />;
  return <EntryChoice key={subject.uid} />;
}

function SourceChoice() {
  const { t } = useTexts();
  const { state, choose } = useTrialTools();
  return (
    <Choices
      id="trial-source"
      label={t('trial.source')}
      options={(['sample', 'entry'] as const).map((value) => ({ value, label: t(`trial.source.${value}`) }))}
      value={state.setup.source}
      onChange={(value) => choose({ source: value === 'entry' ? 'entry' : 'sample' })}
    />
  );
}

function StartTime() {
  const { t, locale } = useTexts();
  const { state, choose } = useTrialTools();
  return (
    <Field.Root id="trial-at" name="at" hint={t('trial.at.hint')}>
      <Field.Label>{t('trial.at')}</Field.Label>
      <DateTimePicker
        locale={locale}
        dateLabel={t('trial.at.date')}
        timeLabel={t('trial.at.time')}
        calendarLabel={t('field.calendar')}
        monthSelectLabel={t('field.month')}
        yearSelectLabel={t('field.year')}
        clearLabel={t('field.clear')}
        value={state.setup.at}
        onChange={(at) => choose({ at: at ?? null })}
        onClear={() => choose({ at: null })}
      />
      <Field.Hint />
    </Field.Root>
  );
}
