import * as React from 'react';
import { readApiError, type ApiFailure } from './api-error';

export interface Command<Request> {
  readonly failure: ApiFailure | null;
  readonly sending: boolean;
  /** Sends once, however often it is pressed. */
  readonly send: (request: Request) => Promise<void>;
}

/**
 * Something that changes an account, from the press to the server's answer.
 *
 * @param trigger a mutation of the plugin's API
 * @param onDone called once the server has done it
 */
export function useCommand<Request>(
  trigger: (request: Request) => PromiseLike<{ readonly data: unknown } | { readonly error: unknown }>,
  onDone: () => void,
): Command<Request> {
  const [failure, setFailure] = React.useState<ApiFailure | null>(null);
  const [sending, setSending] = React.useState(false);
  const inFlight = React.useRef(false);

  const send = async (request: Request): Promise<void> => {
    if (inFlight.current) return;
    inFlight.current = true;
    setSending(true);
    setFailure(null);
    const answer = await trigger(request);
    inFlight.current = false;
    setSending(false);
    if ('error' in answer) setFailure(readApiError(answer.error));
    else onDone();
  };

  return { failure, sending, send };
}
