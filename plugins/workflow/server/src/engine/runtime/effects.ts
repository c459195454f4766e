import type { FeelLanguage } from '../feel/language';
import { toJson } from '../feel/values';
import type { ActionInput, ActionModel } from '../model/tasks';
import type { Effect, Json, Variables } from '../types';
import type { Wait } from './waits';

/** The call of a registered action, with its inputs evaluated now. */
export function actionEffect(
  feel: FeelLanguage,
  { elementId, executionId }: Wait,
  { action, inputs }: ActionModel,
  variables: Readonly<Record<string, unknown>>,
): Effect {
  const valueOf = ({ value, isExpression }: ActionInput): Json =>
    isExpression ? toJson(feel.evaluate(value, variables)) : value;
  const entries = inputs.map((input): [string, Json] => [input.name, valueOf(input)]);
  return {
    kind: 'action',
    elementId,
    executionId,
    action,
    inputs: Object.fromEntries(entries) satisfies Variables,
  };
}
