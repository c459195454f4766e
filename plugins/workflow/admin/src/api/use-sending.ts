import * as React from 'react';
import { isStale, readApiError, type ApiFailure } from './api-error';
import { createIntentions } from '../lib/intention';

type Answer = { readonly data?: unknown } | { readonly error: unknown };

interface Sending {
  readonly failure: ApiFailure | null;
  readonly sending: boolean;
  /**
   * Sends one intention of the user once, however often it is pressed.
   *
   * @param intention what tells it from another one
   * @param call gets the `Idempotency-Key` of the intention
   * @param onDone called once the server has done it
   */
  readonly send: (
    intention: unknown,
    call: (key: string) => PromiseLike<Answer>,
    onDone: () => void,
  ) => Promise<void>;
}

/** @param onStale called when the task is no longer what the page shows (somebody was faster) */
export function useSending(onStale: () => void): Sending {
  const [failure, setFailure] = React.useState<ApiFailure | null>(null);
  const [sending, setSending] = React.useState(false);
  const inFlight = React.useRef(false);
  const intentions = React.useRef(createIntentions(() => crypto.randomUUID()));

  const send: Sending['send'] = async (intention, call, onDone) => {
    if (inFlight.current) return;
    inFlight.current = true;
    setSending(true);
    setFailure(null);
    const answer = await call(intentions.current.keyFor(intention));
    inFlight.current = false;
    setSending(false);
    if ('error' in answer) refused(readApiError(answer.error));
    else onDone();
  };

  const refused = (refusal: ApiFailure) => {
    // Without an answer nobody knows whether it was done: a retry must carry the same key.
    if (refusal.code !== 'NETWORK' && (refusal.status ?? 500) < 500) intentions.current.settled();
    setFailure(refusal);
    if (isStale(refusal)) onStale();
  };

  return { failure, sending, send };
}
