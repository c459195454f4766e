import * as React from 'react';
import { useListTasksQuery, type TaskList } from './workflow-api';
import { usePollingInterval } from './use-polling-interval';
import type { InboxQuery } from '../lib/inbox-query';
import { keepsPlaces } from '../lib/steady-list';

const POLL_EVERY = 10_000;

export interface SteadyTasks {
  readonly list: TaskList | undefined;
  readonly isLoading: boolean;
  readonly isFetching: boolean;
  readonly error: unknown;
  /** A newer list waits; showing it would move rows that somebody is reading. */
  readonly updateWaits: boolean;
  readonly showUpdate: () => void;
  readonly retry: () => void;
}

/**
 * A list that renews itself while the page can be seen, without moving rows under the reader.
 *
 * @param isBeingRead whether pointer or focus is inside the list right now
 */
export function useSteadyTasks(query: InboxQuery, isBeingRead: boolean): SteadyTasks {
  const answer = useListTasksQuery(query, {
    pollingInterval: usePollingInterval(POLL_EVERY),
    refetchOnMountOrArgChange: true,
  });
  const fresh = answer.currentData;
  const [shown, setShown] = React.useState<{ query: InboxQuery; list: TaskList } | null>(null);
  const sameList = shown !== null && shown.query === query;
  const movesRows = sameList && fresh !== undefined && !keepsPlaces(shown.list.data, fresh.data);
  const updateWaits = isBeingRead && movesRows;

  if (fresh && !updateWaits && !(sameList && shown.list === fresh)) setShown({ query, list: fresh });

  return {
    list: updateWaits && sameList ? shown.list : (fresh ?? shown?.list),
    isLoading: answer.isLoading,
    isFetching: answer.isFetching && fresh === undefined,
    error: answer.error,
    updateWaits,
    showUpdate: () => {
      if (fresh) setShown({ query, list: fresh });
    },
    retry: () => void answer.refetch(),
  };
}
