import type * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One line that must be filled in. */
export function LineField({ name, label, hint, value, error, onChange }: Props) {
  return (
    <Field.Root
      id={`field-${name}`}
      name={name}
      required
      {...(hint === undefined ? {} : { hint })}
      {...(error === undefined ? {} : { error })}
    >
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={value}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
