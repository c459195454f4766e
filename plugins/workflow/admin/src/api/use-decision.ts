import * as React from 'react';
import { isStale, readApiError, type ApiFailure } from './api-error';
import { useDecideTaskMutation } from './workflow-api';
import type { TaskDetail } from '../../../contracts';
import {
  checkDraft,
  decisionRequest,
  EMPTY_DRAFT,
  type DecisionDraft,
  type DraftProblems,
} from '../lib/decision';
import { createIntentions } from '../lib/intention';

export interface Deciding {
  readonly draft: DecisionDraft;
  readonly change: (change: Partial<DecisionDraft>) => void;
  /** What is wrong with the draft; empty until somebody tries to send it. */
  readonly problems: DraftProblems;
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
  const [failure, setFailure] = React.useState<ApiFailure | null>(null);
  const [sending, setSending] = React.useState(false);
  const inFlight = React.useRef(false);
  const intentions = React.useRef(createIntentions(() => crypto.randomUUID()));

  const send = async (): Promise<DraftProblems> => {
    const { choice } = draft;
    const problems = checkDraft(task, draft);
    setTried(true);
    if (choice === null || Object.keys(problems).length > 0 || inFlight.current) return problems;
    inFlight.current = true;
    setSending(true);
    setFailure(null);
    const request = decisionRequest({ ...draft, choice });
    const key = intentions.current.keyFor({ task: task.documentId, request });
    const answer = await decideTask({ taskId: task.documentId, key, request });
    inFlight.current = false;
    setSending(false);
    if ('error' in answer) refused(readApiError(answer.error));
    else onDecided(choice);
    return {};
  };

  const refused = (refusal: ApiFailure) => {
    // Without an answer nobody knows whether it was taken: a retry must carry the same key.
    if (refusal.code !== 'NETWORK' && (refusal.status ?? 500) < 500) intentions.current.settled();
    setFailure(refusal);
    if (isStale(refusal)) onStale();
  };

  return {
    draft,
    change: (change) => {
      setDraft((before) => ({ ...before, ...change }));
      if ('choice' in change) setTried(false);
    },
    problems: tried ? checkDraft(task, draft) : {},
    failure,
    sending,
    send,
  };
}
