import type { JoinTask } from '../../api/member-queries';
import { answersIn, type StepAnswers } from '../../components/step-answers';

/** The answer by which a request goes back to its applicant (退回补正); every other one is the diagram's own. */
export const RETURN = 'return';

export interface Decision {
  readonly outcome: string | null;
  readonly comment: string;
  readonly fieldsToCorrect: readonly string[];
  /** What the step asks to fill in, by field. */
  readonly variables: StepAnswers;
}

type Offering = Pick<JoinTask, 'outcomes' | 'form' | 'fields'>;

/** A decision that nobody has begun: all that can be corrected is named, should it be returned. */
export function undecided({ form, fields }: Offering): Decision {
  return {
    outcome: null,
    comment: '',
    fieldsToCorrect: form.filter(({ correctable }) => correctable).map(({ name }) => name),
    variables: answersIn(fields),
  };
}

/** Whether the diagram asks for an opinion with this answer (product.md section 4). */
export function needsOpinion(
  { outcomes }: Pick<Offering, 'outcomes'>,
  outcome: string | null | undefined,
): boolean {
  return outcome === RETURN || (outcomes.find(({ value }) => value === outcome)?.commentRequired ?? false);
}
