import { COMMENT_LIMIT, type BulkResult, type Outcome, type TaskRow } from '../../../contracts';

/** How many tasks go in one request: few enough that the progress moves. */
const BATCH = 10;

export interface BulkDraft {
  readonly outcome: string | null;
  readonly comment: string;
}

export interface BulkProblems {
  readonly outcome?: 'outcome-required';
  readonly comment?: 'comment-required' | 'comment-too-long';
}

/** One task of every step among those chosen: tasks of the same step offer the same outcomes. */
export function oneOfEachStep(
  tasks: readonly Pick<TaskRow, 'documentId' | 'definitionKey' | 'definitionVersion' | 'taskDefinitionKey'>[],
): readonly string[] {
  const steps = new Map(
    tasks.map(({ documentId, definitionKey, definitionVersion, taskDefinitionKey }) => [
      [definitionKey, definitionVersion, taskDefinitionKey].join(' '),
      documentId,
    ]),
  );
  return [...steps.values()];
}

/** What all of the steps offer. An opinion is required where any of them requires it. */
export function sharedOutcomes(steps: readonly (readonly Outcome[])[]): readonly Outcome[] {
  const [first = [], ...others] = steps;
  return first.flatMap((outcome) => {
    const same = others.map((step) => step.find(({ value }) => value === outcome.value));
    if (same.includes(undefined)) return [];
    const commentRequired = [outcome, ...same].some((one) => one?.commentRequired);
    return [{ ...outcome, commentRequired }];
  });
}

/** Checks a draft by the rules that the server holds for every task of it. */
export function checkBulk(outcomes: readonly Outcome[], draft: BulkDraft): BulkProblems {
  const chosen = outcomes.find(({ value }) => value === draft.outcome);
  const comment = draft.comment.trim();
  return {
    ...(chosen ? {} : { outcome: 'outcome-required' as const }),
    ...(chosen?.commentRequired && comment === '' ? { comment: 'comment-required' as const } : {}),
    ...(comment.length > COMMENT_LIMIT ? { comment: 'comment-too-long' as const } : {}),
  };
}

export function batchesOf(tasks: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(tasks.length / BATCH);
  return Array.from({ length: count }, (_none, index) => tasks.slice(index * BATCH, (index + 1) * BATCH));
}

/** The tasks that were not decided. */
export function refusedOf(results: readonly BulkResult[]): readonly BulkResult[] {
  return results.filter(({ done }) => !done);
}
