import { z } from 'zod';
import type { Action, Vocabulary } from '../../../contracts';
import type { ActionFacts, ActionInputFacts } from '../engine';

/**
 * An action's inputs as JSON Schema, for the studio. What cannot be said there is anything; the action's own
 * schema has the last word.
 */
export function inputsSchema(inputs: z.ZodType): Vocabulary['actions'][number]['inputs'] {
  const schema = z.toJSONSchema(inputs, { io: 'input', unrepresentable: 'any' });
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(schema)));
}

/** What the check of a diagram knows of an action. */
export function actionFacts({ inputs, decides = false, leaves }: Action): ActionFacts {
  const schema = described.parse(inputsSchema(inputs));
  const parts = Object.entries(schema.properties).map(([name, marks]): ActionInputFacts => ({
    name,
    required: schema.required.includes(name),
    ...namesOf(marks),
    accepts: (text) => fieldOf(inputs, name)?.safeParse(text).success ?? true,
  }));
  return { inputs: parts, decides, ...(leaves ? { leaves } : {}) };
}

const marked = z.object({ 'x-assignee': z.boolean().optional(), 'x-task': z.boolean().optional() });
const described = z.object({
  properties: z.record(z.string(), marked).default({}),
  required: z.array(z.string()).default([]),
});

/** What a literal value of an input names, as its schema marks it for the studio. */
function namesOf(marks: z.infer<typeof marked>): Pick<ActionInputFacts, 'names'> {
  if (marks['x-assignee'] === true) return { names: 'assignee' };
  return marks['x-task'] === true ? { names: 'task' } : {};
}

interface Field {
  safeParse(text: string): { readonly success: boolean };
}

/** The schema of one input, where the inputs are an object. */
function fieldOf(inputs: z.ZodType, name: string): Field | undefined {
  const shape = 'shape' in inputs ? (inputs.shape as Readonly<Record<string, Field>>) : {};
  return Object.hasOwn(shape, name) ? shape[name] : undefined;
}
