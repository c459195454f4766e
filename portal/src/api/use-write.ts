import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { createIntentions, randomKey } from '../lib/intention';
import { ApiFailure } from './failure';

/** A type alias: only that may stand where a record is asked for. */
export type WriteHeaders = { readonly 'Idempotency-Key': string };

interface Write<Input, Result> {
  readonly write: (input: Input, headers: WriteHeaders) => Promise<Result>;
  /** Query keys whose data are different afterwards. */
  readonly changes?: readonly QueryKey[];
  readonly onDone?: (result: Result, input: Input) => void;
}

export interface Writing<Input, Result> {
  /** Sends once, however often it is pressed. */
  readonly send: (input: Input) => void;
  readonly isSending: boolean;
  readonly failure: ApiFailure | null;
  readonly result: Result | null;
  /** Forgets result and failure, e.g. when the person goes on typing. */
  readonly reset: () => void;
}

/**
 * Something that changes data. While one is on the way another does not start, and when its answer got lost the
 * next try has the same `Idempotency-Key`, so that nothing is ever done twice.
 */
export function useWrite<Input, Result>({
  write,
  changes = [],
  onDone,
}: Write<Input, Result>): Writing<Input, Result> {
  const queries = useQueryClient();
  const [intentions] = useState(() => createIntentions(randomKey));
  const isOnItsWay = useRef(false);
  const mutation = useMutation<Result, ApiFailure, Input>({
    mutationFn: (input) => write(input, { 'Idempotency-Key': intentions.keyFor(input) }),
    onSuccess: async (result, input) => {
      intentions.settle(true);
      await Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })));
      onDone?.(result, input);
    },
    onError: (error) => intentions.settle(error instanceof ApiFailure && error.isDecided),
    onSettled: () => {
      isOnItsWay.current = false;
    },
  });
  return {
    send: (input) => {
      if (isOnItsWay.current) return;
      isOnItsWay.current = true;
      mutation.mutate(input);
    },
    isSending: mutation.isPending,
    failure: mutation.error,
    result: mutation.data ?? null,
    reset: mutation.reset,
  };
}
