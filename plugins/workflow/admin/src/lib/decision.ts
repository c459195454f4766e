import { COMMENT_LIMIT, type Outcome, type TaskDetail } from '../../../contracts';

/** The choice by which a case goes back to its applicant (退回补正). */
export const RETURN_CHOICE = 'return';

export interface DecisionDraft {
  readonly choice: string | null;
  readonly comment: string;
  readonly fieldsToCorrect: readonly string[];
}

export const EMPTY_DRAFT: DecisionDraft = { choice: null, comment: '', fieldsToCorrect: [] };

/** What keeps a draft from being sent: ids of texts, in the order of the page. */
export interface DraftProblems {
  readonly fieldsToCorrect?: 'fields-required';
  readonly comment?: 'comment-required' | 'comment-too-long';
}

type Answerable = Pick<TaskDetail, 'outcomes'>;

export function commentRequired(task: Answerable, choice: string | null): boolean {
  return choice === RETURN_CHOICE || Boolean(outcomeOf(task, choice)?.commentRequired);
}

export function outcomeOf(task: Answerable, choice: string | null): Outcome | undefined {
  return task.outcomes.find((outcome) => outcome.value === choice);
}

/**
 * Checks a draft by the rules that the server holds too (product.md section 4): an opinion is
 * required to reject or return, and a return names the fields to correct.
 */
export function checkDraft(task: Answerable, draft: DecisionDraft): DraftProblems {
  const comment = draft.comment.trim();
  const missing = comment === '' && commentRequired(task, draft.choice);
  return {
    ...(draft.choice === RETURN_CHOICE && draft.fieldsToCorrect.length === 0
      ? { fieldsToCorrect: 'fields-required' as const }
      : {}),
    ...(missing ? { comment: 'comment-required' as const } : {}),
    ...(comment.length > COMMENT_LIMIT ? { comment: 'comment-too-long' as const } : {}),
  };
}

export interface DecisionRequest {
  readonly action: 'complete' | 'return';
  readonly body: { readonly data: Readonly<Record<string, unknown>> };
}

/** What is sent for a draft. An approval without an opinion sends none. */
export function decisionRequest(draft: DecisionDraft & { readonly choice: string }): DecisionRequest {
  const comment = draft.comment.trim();
  if (draft.choice === RETURN_CHOICE) {
    return { action: 'return', body: { data: { fieldsToCorrect: [...draft.fieldsToCorrect], comment } } };
  }
  return { action: 'complete', body: { data: { outcome: draft.choice, ...(comment ? { comment } : {}) } } };
}
