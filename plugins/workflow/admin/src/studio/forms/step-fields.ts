import { toFlowField, type TaskField } from '../../../../contracts';
import type { FormModel } from './form-model';

/** The fields as one step shows them while nothing is filled in; what only has a value later is not there yet. */
export function stepFields({ fields, access }: FormModel, step: string): readonly TaskField[] {
  return fields.flatMap((field) => {
    const permission = access[step]?.[field.name];
    if (permission === undefined || permission === 'hidden') return [];
    return [{ ...toFlowField(field), permission, value: null }];
  });
}
