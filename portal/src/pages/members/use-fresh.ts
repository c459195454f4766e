import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useCallback } from 'react';

/** Reads again what somebody else may have changed; a refusal may have said that they have. */
export function useFresh(changed: readonly QueryKey[]): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    for (const queryKey of changed) void queries.invalidateQueries({ queryKey });
  }, [queries, changed]);
}
