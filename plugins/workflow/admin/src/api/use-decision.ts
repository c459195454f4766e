import * as React from 'react';
import { refusedFields, type ApiFailure } from './api-error';
import { useSending } from './use-sending';
import { useDecideTaskMutation } from './workflow-api';
import type { FieldProblem, TaskDetail } from '../../../contracts';
import {
  checkDraft,
  decisionRequest,
  EMPTY_DRAFT,
  type DecisionDraft,
  type DraftProblems,
} from '../lib/decision';

export interface Deciding {
  readonly draft: DecisionDraft;
  readonly change: (change: Partial<DecisionDraft>) => void;
  /** What is wrong with the draft; empty until somebody tries to send it. */
  readonly problems: DraftProblems;
  /** What is wrong with what was filled in: here, or as the server says. */
  readonly fieldProblems: readonly FieldProblem[];
  readonly failure: ApiFailure | null;
  readonly sending: boolean;
  /** Sends the draft once, however often it is pressed. @returns the problems that keep it back */
  readonly send: () => Promise<DraftProblems>;
}

/**
 * The decision on one task, from the first word of the opinion to the server's answer.
 *
 * @param onDecided called once the server has taken the decision
 * @param onStale called when the task is no longer what the page shows (somebody was faster)
 */
export function useDecision(
  task: TaskDetail,
  onDecided: (choice: string) => void,
  onStale: () => void,
): Deciding {
  const [decideTask] = useDecideTaskMutation();
  const [draft, setDraft] = React.useState(EMPTY_DRAFT);
  const [tried, setTried] = React.useState(false);
  const { failure, sending, send: sendOnce } = useSending(onStale);

  const send = async (): Promise<DraftProblems> => {
    const { choice } = draft;
    const problems = checkDraft(task, draft);
    setTried(true);
    if (choice === null || Object.keys(problems).length > 0) return problems;
    const request = decisionRequest(task, { ...draft, choice });
    const taskId = task.documentId;
    await sendOnce(
      { taskId, request },
      (key) => decideTask({ taskId, key, request }),
      () => onDecided(choice),
    );
    return {};
  };

  const problems = tried ? checkDraft(task, draft) : {};
  return {
    draft,
    change: (change) => {
      setDraft((before) => ({ ...before, ...change }));
      if ('choice' in change) setTried(false);
    },
    problems,
    fieldProblems: [...(problems.fields ?? []), ...(failure ? refusedFields(failure) : [])],
    failure,
    sending,
    send,
  };
}
