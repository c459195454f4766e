import * as React from 'react';
import { useListTasksQuery, type TaskList } from './workflow-api';
import { usePollingInterval } from './use-polling-interval';
import type { InboxQuery } from '../lib/inbox-query';
import { mustWait } from '../lib/steady-list';

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
  return {
    ...useHeldList(query, fresh, isBeingRead),
    isLoading: answer.isLoading,
    isFetching: answer.isFetching && fresh === undefined,
    error: answer.error,
    retry: () => void answer.refetch(),
  };
}

/** Shows the latest list, but holds on to the one on the page while that would move its rows. */
function useHeldList(query: InboxQuery, fresh: TaskList | undefined, isBeingRead: boolean) {
  const [shown, setShown] = React.useState<{ query: InboxQuery; list: TaskList } | null>(null);
  const onPage = shown?.query === query ? shown.list : undefined;
  const updateWaits = mustWait(onPage?.data, fresh?.data, isBeingRead);
  const showUpdate = () => {
    if (fresh) setShown({ query, list: fresh });
  };
  if (!updateWaits && onPage !== fresh) showUpdate();
  return { list: (updateWaits ? onPage : fresh) ?? shown?.list, updateWaits, showUpdate };
}
