import * as React from 'react';
import type { VariableModel } from '../../../../../contracts';
import { useSelected } from '../studio-context';
import { partOf } from '../../../bpmn/moddle';
import { OUTCOME, outcomesBefore } from '../../model/variables';

/** The flow's variables; the last outcome knows its values from the steps before the gateway. */
export function useConditionVariables(): readonly VariableModel[] {
  const { variables, element } = useSelected();
  const source = partOf(element.businessObject, 'sourceRef');
  const options = source ? outcomesBefore(source) : [];
  const key = JSON.stringify(options);
  return React.useMemo(() => {
    const known = JSON.parse(key) as NonNullable<VariableModel['options']>;
    return variables.map((variable) =>
      variable.name === OUTCOME && known.length > 0 ? { ...variable, options: known } : variable,
    );
  }, [variables, key]);
}
