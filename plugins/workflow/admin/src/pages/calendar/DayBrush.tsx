import type * as React from 'react';
import { Field, TextInput } from '@strapi/design-system';
import { useTexts } from '../../api/use-texts';

interface Props {
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (name: string) => void;
}

/** The name that the days get which are pressed next: a long holiday is named once. */
export function DayBrush({ value, problem, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Field.Root
      id="field-holiday"
      name="holiday"
      hint={t('calendar.holiday.hint')}
      {...(problem === undefined ? {} : { error: problem })}
    >
      <Field.Label>{t('calendar.holiday')}</Field.Label>
      <TextInput
        value={value}
        maxLength={40}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
