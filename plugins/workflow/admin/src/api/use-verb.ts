import * as React from 'react';
import type { ApiFailure } from './api-error';
import { useSelf } from './use-self';
import { useSending } from './use-sending';
import { useCarryOutVerbMutation } from './workflow-api';
import {
  checkVerb,
  EMPTY_VERB_DRAFT,
  verbRequest,
  type Verb,
  type VerbDraft,
  type VerbProblems,
} from '../lib/verbs';

export interface CarryingOut {
  readonly draft: VerbDraft;
  readonly change: (change: Partial<VerbDraft>) => void;
  /** What is wrong with the draft; empty until somebody tries to send it. */
  readonly problems: VerbProblems;
  readonly failure: ApiFailure | null;
  readonly sending: boolean;
  /** Sends the draft once, however often it is pressed. @returns the problems that keep it back */
  readonly send: () => Promise<VerbProblems>;
}

/**
 * One verb on one task, from the choice of people to the server's answer.
 *
 * @param onDone called once the server has carried it out
 * @param onStale called when the task is no longer what the page shows
 */
export function useVerb(taskId: string, verb: Verb, onDone: () => void, onStale: () => void): CarryingOut {
  const self = useSelf();
  const [carryOut] = useCarryOutVerbMutation();
  const [draft, setDraft] = React.useState(EMPTY_VERB_DRAFT);
  const [tried, setTried] = React.useState(false);
  const { failure, sending, send: sendOnce } = useSending(onStale);

  const send = async (): Promise<VerbProblems> => {
    const problems = checkVerb(verb, draft);
    setTried(true);
    if (self === null || Object.keys(problems).length > 0) return problems;
    const request = verbRequest(verb, draft, self);
    await sendOnce({ taskId, request }, (key) => carryOut({ taskId, key, request }), onDone);
    return {};
  };

  return {
    draft,
    change: (change) => setDraft((before) => ({ ...before, ...change })),
    problems: tried ? checkVerb(verb, draft) : {},
    failure,
    sending,
    send,
  };
}
