import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import type { ReactElement } from 'react';
import { useLocale, useText, type Say } from '../i18n/use-text';
import type { Locale } from '../i18n/locale';
import { FactList } from './FactList';
import { askedFields, type StepField } from './step-answers';

interface Props {
  readonly fields: readonly StepField[];
  /** Where the answers stand in the form. */
  readonly at: string;
}

/** What the diagram asks to fill in at a step, and what was filled in before (product.md section 7). */
export function StepFields({ fields, at }: Props) {
  const text = useText();
  const locale = useLocale();
  const words = { text, locale };
  return (
    <>
      <FactList
        facts={fields
          .filter(({ permission }) => permission === 'read')
          .map((field) => ({ label: field.label[locale], value: shown(field, words) }))}
      />
      {askedFields(fields).map((field) => (
        <Form.Item
          key={field.name}
          name={[at, field.name]}
          label={field.label[locale]}
          extra={field.help?.[locale]}
          rules={
            field.permission === 'required' ? [{ required: true, message: text('stepFields.missing') }] : []
          }
        >
          {inputOf(field, words)}
        </Form.Item>
      ))}
    </>
  );
}

interface Words {
  readonly text: Say;
  readonly locale: Locale;
}

function choicesOf({ options }: StepField, { locale }: Words) {
  return options.map(({ value, label }) => ({ value, label: label[locale] }));
}

const yesOrNo = ({ text }: Words) => [
  { value: true, label: text('stepFields.yes') },
  { value: false, label: text('stepFields.no') },
];

function inputOf(field: StepField, words: Words): ReactElement {
  switch (field.type) {
    case 'text':
      return <Input autoComplete="off" />;
    case 'multiline':
      return <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />;
    case 'number':
      return (
        <InputNumber
          {...(field.minimum === null ? {} : { min: field.minimum })}
          {...(field.maximum === null ? {} : { max: field.maximum })}
        />
      );
    case 'date':
      return <Input type="date" />;
    case 'yes-no':
      return <Radio.Group options={yesOrNo(words)} />;
    case 'select':
      return <Radio.Group options={choicesOf(field, words)} />;
    case 'multi-select':
      return <Checkbox.Group options={choicesOf(field, words)} />;
  }
}

function shown(field: StepField, words: Words): string {
  const { value } = field;
  if (value === null) return words.text('state.none');
  const choices = field.type === 'yes-no' ? yesOrNo(words) : choicesOf(field, words);
  const labelOf = (one: unknown) => choices.find((choice) => choice.value === one)?.label ?? String(one);
  return Array.isArray(value) ? value.map(labelOf).join(words.text('list.and')) : labelOf(value);
}
