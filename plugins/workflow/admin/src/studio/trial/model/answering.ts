import type { DryRunMove, DryRunTask, TaskField } from '../../../../../contracts';
import { sentAnswers } from '../../../lib/answers';
import { checkDraft, RETURN_CHOICE, type DecisionDraft, type DraftProblems } from '../../../lib/decision';

/** What somebody has filled in for one open task of a try. */
export interface Answering extends DecisionDraft {
  /** The step that a return goes back to; null for the applicant's own. */
  readonly target: string | null;
  /** The way from there: on as drawn, or straight back here. */
  readonly resume: 'next' | 'here';
}

export const EMPTY_ANSWERING: Answering = {
  ...{ choice: null, comment: '', fieldsToCorrect: [], answers: {} },
  ...{ target: null, resume: 'next' },
};

/** What keeps an answer from being tried, by the rules that hold for real ones (product.md section 4). */
export function answeringProblems(
  task: DryRunTask,
  fields: readonly TaskField[],
  answering: Answering,
): DraftProblems {
  const problems = checkDraft({ outcomes: [...task.outcomes], fields: [...fields] }, answering);
  if (answering.target === null) return problems;
  // Colleagues know what to do again; only the applicant is told fields.
  const { fieldsToCorrect: _fields, ...others } = problems;
  return others;
}

/** The move that an answer is. */
export function moveOf(
  { elementId: task }: DryRunTask,
  fields: readonly TaskField[],
  { comment: written, answers, fieldsToCorrect, target, resume }: Answering,
  choice: string,
): DryRunMove {
  const comment = written.trim();
  if (choice === RETURN_CHOICE) {
    return {
      ...{ kind: 'return' as const, task, comment },
      fieldsToCorrect: target === null ? [...fieldsToCorrect] : [],
      ...(target === null ? {} : { target, resume }),
    };
  }
  const variables = { ...sentAnswers(fields, answers) };
  return {
    ...{ kind: 'complete' as const, task, outcome: choice },
    ...(comment === '' ? {} : { comment }),
    ...(Object.keys(variables).length === 0 ? {} : { variables }),
  };
}
