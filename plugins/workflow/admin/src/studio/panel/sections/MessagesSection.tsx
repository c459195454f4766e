import { Box, Button, Flex, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { ChoiceField } from '../fields/ChoiceField';
import { Section } from '../Section';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { setExtensions } from '../../edit/edit';
import { readMessages, type MessageFields } from '../../model/reminders';

/** What a send task sends, and to whom. */
export function MessagesSection() {
  const { t } = useTexts();
  const { editor, element } = useSelected();
  return (
    <Section id="studio-messages" title={t('studio.messages.title')}>
      <MessageList
        id="studio-message"
        messages={readMessages(element.businessObject)}
        onChange={(messages) =>
          setExtensions(
            editor,
            element,
            'wf:Message',
            messages.map((message) => ({ ...message })),
          )
        }
      />
    </Section>
  );
}

interface ListProps {
  readonly id: string;
  readonly messages: readonly MessageFields[];
  readonly onChange: (messages: readonly MessageFields[]) => void;
}

export function MessageList({ id, messages, onChange }: ListProps) {
  const { t, say } = useTexts();
  const { vocabulary } = useSelected();
  const change = (index: number, changed: Partial<MessageFields>) =>
    onChange(messages.map((message, at) => (at === index ? { ...message, ...changed } : message)));
  return (
    <>
      {messages.map((message, index) => {
        const number = String(index + 1);
        return (
          <Box
            key={index}
            role="group"
            aria-label={t('studio.messages.one', { number })}
            borderColor="neutral200"
            hasRadius
            padding={3}
          >
            <Flex direction="column" alignItems="stretch" gap={2}>
              <ChoiceField
                id={`${id}-${number}-template`}
                label={t('studio.messages.template')}
                value={message.template}
                options={vocabulary.templates.map(({ value, label }) => ({ value, label: say(label) }))}
                problem={message.template === '' ? t('studio.messages.templateMissing') : undefined}
                required
                onChange={(template) => change(index, { template })}
              />
              <Flex gap={2} alignItems="flex-end" justifyContent="space-between">
                <Box flex="1">
                  <ChoiceField
                    id={`${id}-${number}-to`}
                    label={t('studio.messages.to')}
                    value={message.to}
                    options={vocabulary.assignees.map(({ value, label }) => ({ value, label: say(label) }))}
                    problem={message.to === '' ? t('studio.messages.toMissing') : undefined}
                    required
                    onChange={(to) => change(index, { to })}
                  />
                </Box>
                <IconButton
                  size="S"
                  label={t('studio.messages.remove', { number })}
                  onClick={() => onChange(messages.filter((_message, at) => at !== index))}
                >
                  <Trash />
                </IconButton>
              </Flex>
            </Flex>
          </Box>
        );
      })}
      <Button
        variant="tertiary"
        size="S"
        startIcon={<Plus />}
        onClick={() => onChange([...messages, { template: '', to: '' }])}
      >
        {t('studio.messages.add')}
      </Button>
    </>
  );
}
