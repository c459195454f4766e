import type * as React from 'react';
import { NumberInput, Textarea, TextInput } from '@strapi/design-system';
import type { InputProps } from './input-props';
import { useTexts } from '../../api/use-texts';

/** What is written: a line, several lines, or a number. */
export function TextAnswer({ field, value, disabled, onChange }: InputProps) {
  const { locale } = useTexts();
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'number') {
    return (
      <NumberInput
        locale={locale}
        disabled={disabled}
        onValueChange={(number) => onChange(number ?? null)}
        {...(typeof value === 'number' ? { value } : {})}
      />
    );
  }
  if (field.type === 'multiline') {
    return (
      <Textarea
        value={text}
        disabled={disabled}
        onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
    );
  }
  return (
    <TextInput
      value={text}
      disabled={disabled}
      onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
    />
  );
}
