import { Field } from '@strapi/design-system';
import { ChoiceInput } from './ChoiceInput';
import { DateInput } from './DateInput';
import { TextAnswer } from './TextAnswer';
import type { InputProps } from './input-props';
import { useTexts } from '../../api/use-texts';

/** The id of the element that the focus goes to when something is wrong with a field. */
export function fieldId(name: string): string {
  return `step-field-${name}`;
}

interface Props extends InputProps {
  /** What is wrong with it, in the reader's language. */
  readonly problem: string | undefined;
}

/** One field of a form to fill in, with its label, hint and what is wrong with it. */
export function FieldInput({ problem, ...input }: Props) {
  const { say } = useTexts();
  const { field } = input;
  const { name, label, help, permission } = field;
  return (
    <Field.Root
      id={fieldId(name)}
      name={name}
      required={permission === 'required'}
      {...(help === null ? {} : { hint: say(help) })}
      {...(problem === undefined ? {} : { error: problem })}
    >
      <Field.Label>{say(label)}</Field.Label>
      <Input {...input} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

function Input(props: InputProps) {
  switch (props.field.type) {
    case 'text':
    case 'multiline':
    case 'number':
      return <TextAnswer {...props} />;
    case 'date':
      return <DateInput {...props} />;
    case 'yes-no':
    case 'select':
    case 'multi-select':
      return <ChoiceInput {...props} />;
  }
}
