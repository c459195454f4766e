import { z } from 'zod';
import type { Action, CaseContext, LocalizedText } from '@city/plugin-workflow/contracts';

const noInputs = z.strictObject({});

/** An action that a diagram names and that takes nothing from it: what it needs stands in the case. */
export type CaseAction = Action<typeof noInputs>;

/** What the answer of whoever decided leaves in the case's variables. */
const answer = z.object({
  comment: z.string().nullable().default(null),
  fieldsToCorrect: z.array(z.string()).default([]),
});

/** @returns the opinion and the fields to correct of whoever decided */
export function answerIn({ variables }: CaseContext): z.infer<typeof answer> {
  return answer.parse(variables);
}

/**
 * Makes the actions of one house of cases (product.md section 4).
 *
 * @param decisions the house's own decisions, asked for when an action runs
 * @returns a maker of actions: by what name diagrams call it, what it is called, whether it decides the case,
 *   what it does, and what the case's conditions may ask for afterwards
 */
export function actionsOf<Decisions>(decisions: () => Decisions) {
  return (
    name: string,
    label: LocalizedText,
    decides: boolean,
    deed: (decisions: Decisions, context: CaseContext) => Promise<void>,
    leaves?: Record<string, unknown>,
  ): CaseAction => ({
    name,
    label,
    inputs: noInputs,
    decides,
    leaves: Object.keys(leaves ?? {}),
    run: async (_inputs, context) => {
      await deed(decisions(), context);
      return leaves;
    },
  });
}
