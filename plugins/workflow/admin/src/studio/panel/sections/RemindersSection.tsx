import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { ChoiceField } from '../fields/ChoiceField';
import { SpanField } from '../fields/SpanField';
import { MessageList } from './MessagesSection';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { nameOf } from '../../../bpmn/moddle';
import { addReminder, removeReminder, setEscalation, setNotice, setReminderTime } from '../../edit/reminders';
import { readDuration } from '../../model/durations';
import { readReminders, reminderKey, type Reminder } from '../../model/reminders';

const FIRST = { amount: 3, unit: 'working-days' } as const;

/** What happens when the step takes too long; drawn on the diagram as a timer and what follows it. */
export function RemindersSection() {
  const { t, say } = useTexts();
  const { editor, element, vocabulary } = useSelected();
  const { reminders, others } = readReminders(element.businessObject);
  const remind = () =>
    addReminder(editor, element, { after: FIRST, escalateTo: null, message: { template: '', to: '' } });
  const escalate = () => addReminder(editor, element, { after: FIRST, escalateTo: '', message: null });
  const canEscalate = vocabulary.actions.some(({ value }) => value === 'workflow.escalate');
  return (
    <Section
      id={`studio-reminders-${element.id}`}
      title={t('studio.reminders.title')}
      hint={t('studio.reminders.hint')}
    >
      {reminders.map((reminder, index) => (
        <ReminderItem key={reminderKey(reminder)} reminder={reminder} number={String(index + 1)} />
      ))}
      {others.length > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {t('studio.reminders.others', {
            names: others
              .map((event) => nameOf(event, say) || t('studio.unnamed'))
              .join(t('studio.chain.comma')),
          })}
        </Typography>
      ) : null}
      <Flex gap={2} wrap="wrap">
        <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={remind}>
          {t('studio.reminders.add')}
        </Button>
        {canEscalate ? (
          <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={escalate}>
            {t('studio.reminders.addEscalation')}
          </Button>
        ) : null}
      </Flex>
    </Section>
  );
}

function ReminderItem({ reminder, number }: { readonly reminder: Reminder; readonly number: string }) {
  const { t, say } = useTexts();
  const { editor, vocabulary } = useSelected();
  const { escalation, notice, duration, calendar } = reminder;
  const title = t(escalation ? 'studio.reminders.escalation' : 'studio.reminders.one', { number });
  const id = `studio-reminder-${reminderKey(reminder)}`;
  return (
    <Box role="group" aria-label={title} borderColor="neutral200" hasRadius padding={3}>
      <Flex justifyContent="space-between" paddingBottom={2}>
        <Typography fontWeight="bold">{title}</Typography>
        <IconButton
          size="S"
          label={t('studio.reminders.remove', { title })}
          onClick={() => removeReminder(editor, reminder)}
        >
          <Trash />
        </IconButton>
      </Flex>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <SpanField
          id={`${id}-after`}
          label={t('studio.reminders.after')}
          span={readDuration(duration, calendar)}
          onChange={(span) => (span ? setReminderTime(editor, reminder, span) : undefined)}
        />
        {escalation ? (
          <ChoiceField
            id={`${id}-escalate`}
            label={t('studio.reminders.escalateTo')}
            value={escalation.to}
            options={vocabulary.assignees.map(({ value, label }) => ({ value, label: say(label) }))}
            problem={escalation.to === '' ? t('studio.reminders.escalateToMissing') : undefined}
            onChange={(to) => setEscalation(editor, reminder, to)}
          />
        ) : null}
        <MessageList
          id={id}
          messages={notice?.messages ?? []}
          onChange={(messages) =>
            // The last message of a mere reminder goes with the reminder.
            messages.length === 0 && !escalation
              ? removeReminder(editor, reminder)
              : setNotice(editor, reminder, messages)
          }
        />
      </Flex>
    </Box>
  );
}
