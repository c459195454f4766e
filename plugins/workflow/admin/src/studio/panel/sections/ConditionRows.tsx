import * as React from 'react';
import { Box, Button, Flex, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { ConditionValue } from './ConditionValue';
import { ChoiceField } from '../fields/ChoiceField';
import { useConditionVariables } from './use-condition-variables';
import { useTexts } from '../../../api/use-texts';
import { operatorsFor, withOperator, withVariable, EMPTY_ROW } from '../../model/condition-edits';
import {
  WITHOUT_VALUE,
  writeCondition,
  type Condition,
  type ConditionRow,
  type Operator,
} from '../../model/conditions';

interface Props {
  readonly condition: Condition;
  readonly onChange: (feel: string) => void;
}

/**
 * Rows joined by "and" or "or". A row that is not complete yet stays here; the diagram gets the condition
 * once all of them are.
 */
export function ConditionRows({ condition, onChange }: Props) {
  const { t } = useTexts();
  const [pending, setPending] = React.useState<Condition | null>(null);
  const { join, rows } =
    pending ?? (condition.rows.length > 0 ? condition : { ...condition, rows: [EMPTY_ROW] });
  const change = (changed: Condition) => {
    const feel = writeCondition(changed);
    setPending(feel === null ? changed : null);
    if (feel !== null) onChange(feel);
  };
  const setRow = (index: number, row: ConditionRow) =>
    change({ join, rows: rows.map((one, at) => (at === index ? row : one)) });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {rows.length > 1 ? (
        <ChoiceField
          id="studio-condition-join"
          label={t('studio.condition.join')}
          value={join}
          options={['and', 'or'].map((value) => ({ value, label: t(`studio.condition.${value}`) }))}
          onChange={(value) => change({ join: value === 'or' ? 'or' : 'and', rows })}
        />
      ) : null}
      {rows.map((row, index) => (
        <ConditionRowFields
          key={index}
          number={String(index + 1)}
          row={row}
          onChange={(changed) => setRow(index, changed)}
          onRemove={
            rows.length > 1 ? () => change({ join, rows: rows.filter((_row, at) => at !== index) }) : null
          }
        />
      ))}
      <Button
        variant="tertiary"
        size="S"
        startIcon={<Plus />}
        onClick={() => setPending({ join, rows: [...rows, EMPTY_ROW] })}
      >
        {t('studio.condition.add')}
      </Button>
    </Flex>
  );
}

interface RowProps {
  readonly number: string;
  readonly row: ConditionRow;
  readonly onChange: (row: ConditionRow) => void;
  readonly onRemove: (() => void) | null;
}

function ConditionRowFields({ number, row, onChange, onRemove }: RowProps) {
  const { t, say } = useTexts();
  const variables = useConditionVariables();
  const variable = variables.find(({ name }) => name === row.variable);
  const id = `studio-condition-${number}`;
  return (
    <Box
      role="group"
      aria-label={t('studio.condition.one', { number })}
      borderColor="neutral200"
      hasRadius
      padding={3}
    >
      <Flex direction="column" alignItems="stretch" gap={2}>
        <ChoiceField
          id={`${id}-variable`}
          label={t('studio.condition.variable')}
          value={row.variable}
          placeholder={t('studio.choose')}
          options={variables.map(({ name, label }) => ({ value: name, label: say(label) }))}
          onChange={(name) =>
            onChange(
              withVariable(
                row,
                variables.find((one) => one.name === name),
              ),
            )
          }
        />
        <ChoiceField
          id={`${id}-operator`}
          label={t('studio.condition.operator')}
          value={row.operator}
          options={operatorsFor(variable?.type ?? 'any').map((value) => ({
            value,
            label: t(`studio.condition.operator.${value}`),
          }))}
          onChange={(operator) => onChange(withOperator(row, operator as Operator))}
        />
        {WITHOUT_VALUE.has(row.operator) ? null : (
          <ConditionValue id={`${id}-value`} row={row} variable={variable} onChange={onChange} />
        )}
        {onRemove ? (
          <IconButton size="S" label={t('studio.condition.remove', { number })} onClick={onRemove}>
            <Trash />
          </IconButton>
        ) : null}
      </Flex>
    </Box>
  );
}
