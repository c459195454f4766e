import {
  checkAnswers,
  COMMENT_LIMIT,
  type FieldProblem,
  type Outcome,
  type TaskDetail,
} from '../../../contracts';
import { sentAnswers, type Answers } from './answers';

/** The choice by which a case goes back to its applicant (退回补正). */
export const RETURN_CHOICE = 'return';

export interface DecisionDraft {
  readonly choice: string | null;
  readonly comment: string;
  readonly fieldsToCorrect: readonly string[];
  /** What the step asks to fill in. */
  readonly answers: Answers;
}

export const EMPTY_DRAFT: DecisionDraft = { choice: null, comment: '', fieldsToCorrect: [], answers: {} };

/** What keeps a draft from being sent: ids of texts, in the order of the page. */
export interface DraftProblems {
  readonly fields?: readonly FieldProblem[];
  readonly fieldsToCorrect?: 'fields-required';
  readonly comment?: 'comment-required' | 'comment-too-long';
}

type Offering = Pick<TaskDetail, 'outcomes'>;
type Answerable = Offering & Pick<TaskDetail, 'fields'>;

export function commentRequired(task: Offering, choice: string | null): boolean {
  return choice === RETURN_CHOICE || Boolean(outcomeOf(task, choice)?.commentRequired);
}

export function outcomeOf(task: Offering, choice: string | null): Outcome | undefined {
  return task.outcomes.find((outcome) => outcome.value === choice);
}

/**
 * Checks a draft by the rules that the server holds too (product.md section 4): an opinion is
 * required to reject or return, a return names the fields to correct, and anything but a return fills in
 * what the step asks.
 */
export function checkDraft(task: Answerable, draft: DecisionDraft): DraftProblems {
  const comment = draft.comment.trim();
  const missing = comment === '' && commentRequired(task, draft.choice);
  const fields = draft.choice === RETURN_CHOICE ? [] : fieldProblems(task, draft);
  return {
    ...(fields.length > 0 ? { fields } : {}),
    ...(draft.choice === RETURN_CHOICE && draft.fieldsToCorrect.length === 0
      ? { fieldsToCorrect: 'fields-required' as const }
      : {}),
    ...(missing ? { comment: 'comment-required' as const } : {}),
    ...(comment.length > COMMENT_LIMIT ? { comment: 'comment-too-long' as const } : {}),
  };
}

function fieldProblems({ fields }: Answerable, { answers }: DecisionDraft): readonly FieldProblem[] {
  return checkAnswers(fields, sentAnswers(fields, answers)).problems;
}

export interface DecisionRequest {
  readonly action: 'complete' | 'return';
  readonly body: { readonly data: Readonly<Record<string, unknown>> };
}

/** What is sent for a draft. An approval without an opinion sends none. */
export function decisionRequest(
  { fields }: Pick<Answerable, 'fields'>,
  draft: DecisionDraft & { readonly choice: string },
): DecisionRequest {
  const variables = sentAnswers(fields, draft.answers);
  const comment = draft.comment.trim();
  if (draft.choice === RETURN_CHOICE) {
    return { action: 'return', body: { data: { fieldsToCorrect: [...draft.fieldsToCorrect], comment } } };
  }
  const data = {
    outcome: draft.choice,
    ...(comment ? { comment } : {}),
    ...(Object.keys(variables).length > 0 ? { variables } : {}),
  };
  return { action: 'complete', body: { data } };
}
