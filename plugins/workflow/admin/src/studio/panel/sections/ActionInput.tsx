import * as React from 'react';
import { Box } from '@strapi/design-system';
import { CheckField } from '../fields/CheckField';
import { ChoiceField } from '../fields/ChoiceField';
import { CommittedText } from '../fields/CommittedText';
import { FeelField } from '../fields/FeelField';
import { useSelected } from '../studio-context';
import { useTexts } from '../../../api/use-texts';
import { definitionsOf } from '../../edit/events';
import { readSteps } from '../../forms';
import { isElement } from '../../forms/diagram-element';
import { readInput, writeInput, type ActionInputField, type InputValue } from '../../model/action-inputs';

interface Props {
  readonly field: ActionInputField;
  readonly written: string;
  readonly onChange: (written: string) => void;
}

/** One input: a value chosen or typed, or an expression. */
export function ActionInput({ field, written, onChange }: Props) {
  const { t, say } = useTexts();
  const value = readInput(field.kind, written);
  // Nothing is written yet: which way it will be written is known to this field only.
  const [wanted, setWanted] = React.useState(value.expression);
  const expression = value.text === '' ? wanted : value.expression;
  const label = say(field.label);
  const write = (changed: InputValue) => onChange(writeInput(field.kind, changed));
  const toggle = (on: boolean) => {
    setWanted(on);
    write({ expression: on, text: '' });
  };
  const id = `studio-input-${field.name}`;
  return (
    <Box>
      {expression ? (
        <FeelField
          id={id}
          label={label}
          value={value.text}
          onCommit={(text) => write({ expression: true, text })}
        />
      ) : (
        <PlainInput
          id={id}
          label={label}
          field={field}
          value={value.text}
          onCommit={(text) => write({ expression: false, text })}
        />
      )}
      <Box paddingTop={2}>
        <CheckField
          label={t('studio.action.byExpression', { name: label })}
          checked={expression}
          onChange={toggle}
        />
      </Box>
    </Box>
  );
}

interface PlainProps {
  readonly id: string;
  readonly label: string;
  readonly field: ActionInputField;
  readonly value: string;
  readonly onCommit: (text: string) => void;
}

function PlainInput({ id, label, field, value, onCommit }: PlainProps) {
  const { t } = useTexts();
  const options = useOptions(field);
  const missing = field.required && value === '' ? t('studio.action.inputMissing') : undefined;
  if (options) {
    return (
      <ChoiceField
        id={id}
        label={label}
        value={value}
        options={options}
        required={field.required}
        problem={missing}
        onChange={onCommit}
        nothing={field.required ? undefined : t('studio.action.inputNone')}
      />
    );
  }
  const number = (text: string) =>
    field.kind !== 'number' || text.trim() === '' || /^-?\d+(\.\d+)?$/.test(text.trim())
      ? null
      : t('studio.condition.numberInvalid');
  return (
    <CommittedText
      id={id}
      label={label}
      value={value}
      required={field.required}
      problem={missing}
      check={number}
      onCommit={(text) => onCommit(field.kind === 'number' ? text.trim() : text)}
    />
  );
}

function useOptions(field: ActionInputField) {
  const { t, say } = useTexts();
  const { vocabulary, element } = useSelected();
  switch (field.kind) {
    case 'choice':
      return field.options.map((value) => ({ value, label: value }));
    case 'assignee':
      return vocabulary.assignees.map(({ value, label }) => ({ value, label: say(label) }));
    case 'task': {
      const definitions = definitionsOf(element.businessObject);
      return isElement(definitions)
        ? readSteps(definitions).map(({ id, name }) => ({ value: id, label: say(name) }))
        : null;
    }
    case 'boolean':
      return ['true', 'false'].map((value) => ({ value, label: t(`studio.condition.${value}`) }));
    default:
      return null;
  }
}
