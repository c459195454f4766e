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
  /** How the choice of nothing reads, where nothing may be chosen. */
  readonly nothing?: string | undefined;
  /** Gets an empty text for nothing. */
  readonly onChange: (value: string) => void;
}

/** A drop-down cannot have an option without a value; no name in a diagram looks like this. */
const NOTHING = '=';

/** One of several. A value that is no longer offered stays in sight, as it stands in the diagram. */
export function ChoiceField(props: Props) {
  const { id, label, value, options, hint, problem, nothing, onChange } = props;
  const unknown = value !== '' && !options.some((option) => option.value === value);
  const shown = [
    ...(nothing === undefined ? [] : [{ value: NOTHING, label: nothing }]),
    ...options,
    ...(unknown ? [{ value, label: value }] : []),
  ];
  const none = nothing === undefined ? null : NOTHING;
  return (
    <Field.Root id={id} name={id} hint={hint} error={problem ?? false} required={props.required ?? false}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        size="S"
        value={value === '' ? none : value}
        placeholder={props.placeholder}
        disabled={props.disabled ?? false}
        onChange={(chosen: string | number) => onChange(chosen === NOTHING ? '' : String(chosen))}
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
