import type * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | null;
  readonly required?: boolean;
  readonly inputMode?: 'text' | 'tel';
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One line of text. The browser offers none of its own: it knows the reader's data, not the account's. */
export function TextField(props: Props) {
  const { id, label, hint, problem, required = false, inputMode = 'text', value, onChange } = props;
  return (
    <Field.Root
      id={id}
      name={id}
      required={required}
      hint={hint}
      {...(problem === null ? {} : { error: problem })}
    >
      <Field.Label>{label}</Field.Label>
      <TextInput
        autoComplete="off"
        inputMode={inputMode}
        value={value}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
