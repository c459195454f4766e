import type { VariableModel } from '../../../../contracts';
import { OPERATORS, type ConditionRow, type Operator, type ValueKind } from './conditions';

export const EMPTY_ROW: ConditionRow = { variable: '', operator: 'is', kind: 'text', value: '', list: false };

const ORDERED: readonly Operator[] = ['greater', 'at-least', 'less', 'at-most'];
const CONTAINING: readonly Operator[] = ['contains', 'contains-not'];

/** Which comparisons make sense for values of a type. */
export function operatorsFor(type: VariableModel['type']): readonly Operator[] {
  const without = (left: readonly Operator[]) => OPERATORS.filter((operator) => !left.includes(operator));
  switch (type) {
    case 'text':
      return without(ORDERED);
    case 'number':
    case 'date':
      return without(CONTAINING);
    case 'boolean':
      return without([...ORDERED, ...CONTAINING]);
    case 'list':
      return without([...ORDERED, 'is', 'is-not']);
    case 'any':
      return OPERATORS;
  }
}

function kindOf(type: VariableModel['type']): ValueKind {
  if (type === 'number' || type === 'boolean') return type;
  // Dates of a case are ISO 8601 texts, which compare as they follow each other.
  return 'text';
}

/** The row for another variable: a value of another kind would make no sense any more. */
export function withVariable(row: ConditionRow, variable: VariableModel | undefined): ConditionRow {
  if (!variable) return row;
  const operators = operatorsFor(variable.type);
  return {
    variable: variable.name,
    operator: operators.includes(row.operator) ? row.operator : (operators[0] ?? 'is'),
    kind: kindOf(variable.type),
    value: '',
    list: variable.type === 'list',
  };
}

export function withOperator(row: ConditionRow, operator: Operator): ConditionRow {
  return { ...row, operator };
}
