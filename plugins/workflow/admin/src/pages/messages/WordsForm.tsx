import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import type {
  Locale,
  MessageVariable,
  WordField,
  WordPreview,
  WordProblem,
  Words,
} from '../../../../contracts';
import { useTexts } from '../../api/use-texts';
import { Card } from '../../components/Card';
import { CHANNEL_FIELDS, isLine, smsParts, withVariable } from '../../lib/words';
import { VariableButtons } from './VariableButtons';
import { WordInput } from './WordInput';

interface Props {
  readonly locale: Locale;
  readonly words: Words;
  readonly problems: readonly WordProblem[];
  readonly variables: readonly MessageVariable[];
  readonly rendered: WordPreview['rendered'] | undefined;
  readonly readOnly: boolean;
  readonly onChange: (field: WordField, text: string) => void;
}

/** The three channels of a message in one language, and the variables to put into them. */
export function WordsForm(props: Props) {
  const { locale, words, problems, variables, rendered, readOnly, onChange } = props;
  const { t, say } = useTexts();
  // The field that a variable goes into: where the cursor was last.
  const [target, setTarget] = React.useState<WordField>('emailBody');
  const insert = (name: string) => {
    const field = document.getElementById(inputId(target));
    const text = words[target] ?? '';
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const end = { start: text.length, end: text.length };
    const at =
      field.selectionStart === null ? end : { start: field.selectionStart, end: field.selectionEnd ?? 0 };
    const written = withVariable(text, name, at);
    onChange(target, written.text);
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(written.cursor, written.cursor);
    });
  };
  const problemAt = (field: WordField) => {
    const problem = problems.find((one) => one.locale === locale && one.field === field);
    return problem ? say(problem.message) : undefined;
  };
  const sms = rendered?.smsBody ?? words.smsBody ?? '';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {readOnly || variables.length === 0 ? null : (
        <VariableButtons
          variables={variables}
          locale={locale}
          target={t(`messages.field.${target}`)}
          onInsert={insert}
        />
      )}
      {CHANNEL_FIELDS.map(([channel, fields]) => (
        <Card key={channel} id={`message-${channel}`} title={t(`messages.channel.${channel}`)}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {fields.map((field) => (
              <WordInput
                key={field}
                id={inputId(field)}
                field={field}
                line={isLine(field)}
                value={words[field] ?? ''}
                lang={locale}
                problem={problemAt(field)}
                readOnly={readOnly}
                onFocus={() => (field === 'smsTemplateCode' ? undefined : setTarget(field))}
                onChange={(text) => onChange(field, text)}
              />
            ))}
            {channel === 'sms' && sms !== '' ? (
              <Typography variant="pi" textColor="neutral600" aria-live="polite">
                {t('messages.sms.parts', { length: sms.length, parts: smsParts(sms) })}
              </Typography>
            ) : null}
          </Flex>
        </Card>
      ))}
    </Flex>
  );
}

function inputId(field: WordField): string {
  return `word-${field}`;
}
