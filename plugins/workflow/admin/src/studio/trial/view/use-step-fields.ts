import { fieldValueSchema, type TaskField } from '../../../../../contracts';
import { useTrialTools } from './trial-context';
import { readForm } from '../../forms';
import { drawnDefinitions } from '../../forms/drawn-definitions';
import { stepFields } from '../../forms/step-fields';

/** What a step asks to fill in, with what the try has filled in already. */
export function useStepFields(elementId: string): readonly TaskField[] {
  const { view, state } = useTrialTools();
  const definitions = drawnDefinitions(view.modeler);
  if (!definitions) return [];
  const known = state.shown?.run.variables ?? {};
  return stepFields(readForm(definitions), elementId).map((field) => ({
    ...field,
    value: fieldValueSchema.safeParse(known[field.name]).data ?? null,
  }));
}
