import { QueryClient } from '@tanstack/react-query';
import { ApiFailure } from './failure';

/** Refusals stay refusals; only what got lost on the way is asked for again. */
const mayHelp = (failures: number, error: Error) =>
  failures < 2 && !(error instanceof ApiFailure && error.isDecided);

/** `always`: without a connection a person is told so, rather than left waiting. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: mayHelp, staleTime: 10_000, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
