import * as React from 'react';
import { isStale, readApiError, type ApiFailure } from './api-error';
import { useSelf } from './use-self';
import { useCarryOutVerbMutation } from './workflow-api';
import { createIntentions } from '../lib/intention';
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
  const [failure, setFailure] = React.useState<ApiFailure | null>(null);
  const [sending, setSending] = React.useState(false);
  const inFlight = React.useRef(false);
  const intentions = React.useRef(createIntentions(() => crypto.randomUUID()));

  const send = async (): Promise<VerbProblems> => {
    const problems = checkVerb(verb, draft);
    setTried(true);
    if (self === null || Object.keys(problems).length > 0 || inFlight.current) return problems;
    inFlight.current = true;
    setSending(true);
    setFailure(null);
    const request = verbRequest(verb, draft, self);
    const key = intentions.current.keyFor({ taskId, request });
    const answer = await carryOut({ taskId, key, request });
    inFlight.current = false;
    setSending(false);
    if ('error' in answer) refused(readApiError(answer.error));
    else onDone();
    return {};
  };

  const refused = (refusal: ApiFailure) => {
    // Without an answer nobody knows whether it was done: a retry must carry the same key.
    if (refusal.code !== 'NETWORK' && (refusal.status ?? 500) < 500) intentions.current.settled();
    setFailure(refusal);
    if (isStale(refusal)) onStale();
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
