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

function SampleInput(props: InputProps) {
  const { field, value, onChange } = props;
  const { t, say } = useTexts();
  const { name, label, kind, choices, fallback, longest } = field;
  const id = `trial-sample-${name}`;
  if (kind === 'boolean' || choices.length > 0) return <SampleChoice {...props} id={id} />;
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

/** Shows what is taken when nobody chooses, where that is known beforehand. */
function SampleChoice({ id, field, value, onChange }: InputProps & { readonly id: string }) {
  const { t, say } = useTexts();
  const { label, kind, choices, fallback } = field;
  const options =
    kind === 'boolean'
      ? ['true', 'false'].map((option) => ({ value: option, label: t(`studio.condition.${option}`) }))
      : choices.map((choice) => ({ value: choice.value, label: say(choice.label) }));
  const usual = options.find((option) => option.value === fallback)?.value;
  return (
    <ChoiceField
      id={id}
      label={say(label)}
      value={value === '' ? (usual ?? '') : value}
      options={options}
      nothing={usual === undefined ? t('trial.sample.any') : undefined}
      onChange={onChange}
    />
  );
}
