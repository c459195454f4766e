import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
  /** Lets the choice be taken back. */
  readonly onClear?: (() => void) | undefined;
  readonly clearLabel?: string;
}

/** One of several. A value that is no longer offered stays in sight, as it stands in the diagram. */
export function ChoiceField(props: Props) {
  const { id, label, value, options, hint, problem, onChange, onClear } = props;
  const unknown = value !== '' && !options.some((option) => option.value === value);
  const shown = unknown ? [...options, { value, label: value }] : options;
  return (
    <Field.Root id={id} name={id} hint={hint} error={problem ?? false} required={props.required ?? false}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value === '' ? null : value}
        placeholder={props.placeholder}
        disabled={props.disabled ?? false}
        {...(onClear && value !== '' ? { onClear, clearLabel: props.clearLabel ?? '' } : {})}
        onChange={(chosen: string | number) => onChange(String(chosen))}
      >
        {shown.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
