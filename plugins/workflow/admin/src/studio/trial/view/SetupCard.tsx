import { Button, DateTimePicker, Field, Flex } from '@strapi/design-system';
import { EntryChoice } from './EntryChoice';
import { SampleForm } from './SampleForm';
import { useTrialTools } from './trial-context';
import { useTexts } from '../../../api/use-texts';
import { Card } from '../../../components/Card';
import { Choices } from '../../../components/Choices';
import { focusFirst } from '../../../lib/focus';
import { ChoiceField } from '../../panel/fields/ChoiceField';
import { sampleFields, wishProblem } from '../model/sample-fields';

/** What to try with: an entry and the time of its submission. */
export function SetupCard() {
  const { t, say } = useTexts();
  const { state, subject, choose, start, view } = useTrialTools();
  const { setup, shown } = state;
  const { subjects } = view.vocabulary;
  const fields = subject ? sampleFields(subject) : [];
  const source = subject?.sample ? setup.source : 'entry';
  const ready =
    source === 'entry'
      ? setup.entry !== null
      : fields.every((field) => wishProblem(field, setup.wishes[field.name] ?? '') === null);
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
          {subjects.length > 1 ? (
            <ChoiceField
              id="trial-subject"
              label={t('trial.subject')}
              value={subject?.uid ?? ''}
              options={subjects.map(({ uid, label }) => ({ value: uid, label: say(label) }))}
              onChange={(uid) => choose({ uid, wishes: {}, entry: null })}
            />
          ) : null}
          {subject?.sample ? (
            <Choices
              id="trial-source"
              label={t('trial.source')}
              options={(['sample', 'entry'] as const).map((value) => ({
                value,
                label: t(`trial.source.${value}`),
              }))}
              value={source}
              onChange={(value) => choose({ source: value === 'entry' ? 'entry' : 'sample' })}
            />
          ) : null}
          {source === 'sample' ? <SampleForm fields={fields} /> : <EntryChoice key={subject?.uid} />}
          <StartTime />
          <Button id="trial-start" type="submit" fullWidth disabled={!ready || !subject}>
            {t(shown ? 'trial.startAnew' : 'trial.start')}
          </Button>
        </Flex>
      </form>
    </Card>
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
