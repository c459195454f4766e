import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FailureNotice } from './FailureNotice';
import { Loading } from './Loading';

interface Props<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** Data that are read: on their way, failed with a way to try again, or there. */
export function QueryState<Data>({ query, children }: Props<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error !== null) return <FailureNotice failure={error} onRetry={() => void refetch()} />;
  return <Loading />;
}
