import type * as React from 'react';
import { Field, Textarea, TextInput } from '@strapi/design-system';
import { WORD_LIMITS, type WordField } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly id: string;
  readonly field: WordField;
  readonly line: boolean;
  readonly value: string;
  readonly lang: string;
  readonly problem: string | undefined;
  readonly readOnly: boolean;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
}

/** A whole mail is to be read without scrolling. */
const HEIGHTS: Partial<Record<WordField, string>> = { emailBody: '30rem' };

/** One part of a message, with how much of it there may be and what is wrong with it. */
export function WordInput(props: Props) {
  const { id, field, line, value, lang, problem, readOnly, onFocus, onChange } = props;
  const { t } = useTexts();
  const input = {
    value,
    lang,
    disabled: readOnly,
    onFocus,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange(event.target.value),
  };
  const hint =
    field === 'smsTemplateCode'
      ? t('messages.code.hint')
      : t('messages.count', {
          count: value.length,
          limit: WORD_LIMITS[field],
        });
  return (
    <Field.Root id={id} name={field} hint={hint} {...(problem === undefined ? {} : { error: problem })}>
      <Field.Label>{t(`messages.field.${field}`)}</Field.Label>
      {line ? <TextInput {...input} /> : <Textarea {...input} style={{ minHeight: HEIGHTS[field] }} />}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
