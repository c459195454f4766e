import type * as React from 'react';
import { Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useTrialTools } from './trial-context';
import { useTexts } from '../../../api/use-texts';
import { ChoiceField } from '../../panel/fields/ChoiceField';
import { wishProblem, type SampleField } from '../model/sample-fields';

/** Longer texts than this are written on several lines. */
const LINE = 200;

/** What a made-up entry is to have. Whatever is left empty is made up. */
export function SampleForm({ fields }: { readonly fields: readonly SampleField[] }) {
  const { t } = useTexts();
  const { state, choose } = useTrialTools();
  const { wishes } = state.setup;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography variant="pi" textColor="neutral600">
        {t('trial.sample.hint')}
      </Typography>
      {fields.map((field) => (
        <SampleInput
          key={field.name}
          field={field}
          value={wishes[field.name] ?? ''}
          onChange={(text) => choose({ wishes: { ...wishes, [field.name]: text } })}
        />
      ))}
    </Flex>
  );
}

interface InputProps {
  readonly field: SampleField;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

function SampleInput({ field, value, onChange }: InputProps) {
  const { t, say } = useTexts();
  const { name, label, kind, choices, fallback, longest } = field;
  const id = `trial-sample-${name}`;
  const options =
    kind === 'boolean'
      ? ['true', 'false'].map((option) => ({ value: option, label: t(`studio.condition.${option}`) }))
      : choices.map((choice) => ({ value: choice.value, label: say(choice.label) }));
  if (options.length > 0) {
    const usual = options.find((option) => option.value === fallback)?.label;
    return (
      <ChoiceField
        id={id}
        label={say(label)}
        value={value}
        options={options}
        placeholder={usual ?? t('trial.sample.any')}
        onChange={onChange}
        onClear={() => onChange('')}
        clearLabel={t('studio.clear')}
      />
    );
  }
  const problem = wishProblem(field, value);
  const input = {
    value,
    placeholder: fallback,
    onChange: (event: React.ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) =>
      onChange(event.target.value),
  };
  return (
    <Field.Root
      id={id}
      name={name}
      error={problem === null ? false : t(`trial.sample.${problem}`, { limit: longest ?? 0 })}
    >
      <Field.Label>{say(label)}</Field.Label>
      {(longest ?? 0) > LINE ? <Textarea {...input} /> : <TextInput {...input} size="S" />}
      <Field.Error />
    </Field.Root>
  );
}
