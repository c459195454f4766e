import type * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (text: string) => void;
}

/** One line of text, with what is wrong with it. */
export function TextBox({ id, label, value, problem, onChange }: Props) {
  return (
    <Field.Root id={id} {...(problem === undefined ? {} : { error: problem })}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        value={value}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Error />
    </Field.Root>
  );
}
