import { Field, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import type { Choice } from '../../../../../contracts';
import { useTexts } from '../../../api/use-texts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly Choice[];
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly required?: boolean;
  readonly onChange: (values: readonly string[]) => void;
}

/** Several of many, each with a tag that takes it away. */
export function NamesField({ id, label, values, options, hint, problem, required, onChange }: Props) {
  const { t, say } = useTexts();
  const unknown = values.filter((value) => !options.some((option) => option.value === value));
  return (
    <Field.Root id={id} name={id} hint={hint} error={problem ?? false} required={required ?? false}>
      <Field.Label>{label}</Field.Label>
      <MultiSelect
        withTags
        value={[...values]}
        placeholder={t('studio.choose')}
        onChange={(chosen: string[]) => onChange(chosen)}
      >
        {options.map((option) => (
          <MultiSelectOption key={option.value} value={option.value}>
            {say(option.label)}
          </MultiSelectOption>
        ))}
        {unknown.map((value) => (
          <MultiSelectOption key={value} value={value}>
            {t('studio.unknownName', { name: value })}
          </MultiSelectOption>
        ))}
      </MultiSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
