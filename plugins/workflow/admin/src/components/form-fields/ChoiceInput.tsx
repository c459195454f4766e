import { MultiSelect, MultiSelectOption, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { InputProps } from './input-props';
import { readableValue } from '../../../../contracts';
import { useTexts } from '../../api/use-texts';

/** Yes or no, one of a list, or several of it. */
export function ChoiceInput(props: InputProps) {
  const { field, value, onChange } = props;
  const { say } = useTexts();
  if (field.type === 'multi-select') return <SeveralInput {...props} />;
  const yesNo = field.type === 'yes-no';
  const options = yesNo
    ? [true, false].map((answer) => ({ value: String(answer), label: say(readableValue(field, answer)) }))
    : field.options.map((option) => ({ value: option.value, label: say(option.label) }));
  const choose = (chosen: string) => onChange(yesNo ? chosen === 'true' : chosen);
  const chosen = value === null ? null : String(value);
  return (
    <OneInput {...props} options={options} chosen={chosen} onChoose={choose} onClear={() => onChange(null)} />
  );
}

interface OneProps extends Pick<InputProps, 'field' | 'disabled'> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
  readonly onClear: () => void;
}

function OneInput({ field, disabled, options, chosen, onChoose, onClear }: OneProps) {
  const { t } = useTexts();
  const clearable = field.permission !== 'required' && chosen !== null;
  return (
    <SingleSelect
      value={chosen}
      disabled={disabled}
      placeholder={t('field.choose')}
      clearLabel={t('field.clear')}
      onChange={(value) => onChoose(String(value))}
      {...(clearable ? { onClear } : {})}
    >
      {options.map(({ value, label }) => (
        <SingleSelectOption key={value} value={value}>
          {label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

function SeveralInput({ field, value, disabled, onChange }: InputProps) {
  const { t, say } = useTexts();
  const chosen = Array.isArray(value) ? value : [];
  return (
    <MultiSelect
      withTags
      value={chosen}
      disabled={disabled}
      placeholder={t('field.choose')}
      clearLabel={t('field.clear')}
      onChange={(values) => onChange(values)}
      onClear={() => onChange([])}
    >
      {field.options.map((option) => (
        <MultiSelectOption key={option.value} value={option.value}>
          {say(option.label)}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
}
