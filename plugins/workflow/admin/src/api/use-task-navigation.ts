import * as React from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useLazyListTasksQuery, useListTasksQuery, type TaskList } from './workflow-api';
import type { TaskRow, TaskView } from '../../../contracts';
import { readInboxQuery, writeInboxQuery } from '../lib/inbox-query';
import { neighboursOf, nextToOpen, type Neighbours } from '../lib/neighbours';
import { INBOX_PATH, taskPath } from '../plugin-id';

/** The lists whose tasks wait for somebody. */
const OPEN_VIEWS: readonly TaskView[] = ['mine', 'group'];

export interface TaskNavigation {
  readonly inbox: { readonly pathname: string; readonly search: string };
  readonly previous: string | null;
  readonly next: string | null;
  /** 1-based place in the whole list, and how long that is; null when the task is not on the page. */
  readonly place: { readonly position: number; readonly total: number } | null;
  /** The business fields in the order of the list's columns; undefined until they are known. */
  readonly fields: readonly string[] | undefined;
  /** Whether the list holds open tasks, so that there is a next one to decide. */
  readonly hasOpenTasks: boolean;
  readonly open: (taskId: string) => void;
  /** Goes to the next open task of the list, or back to the inbox when there is none. */
  readonly openNext: () => Promise<void>;
  readonly backToInbox: () => void;
}

/** The way from one task to the next of the list that it was opened from. */
export function useTaskNavigation(taskId: string): TaskNavigation {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const search = parameters.toString();
  const query = React.useMemo(() => readInboxQuery(new URLSearchParams(search)), [search]);
  const { data, isError } = useListTasksQuery(query);
  const [loadList] = useLazyListTasksQuery();
  const rows: readonly TaskRow[] = data?.data ?? [];
  const now = neighboursOf(rows, taskId);
  const { previous, next } = useLastKnown(taskId, now);
  const inbox = { pathname: INBOX_PATH, search };

  const openNext = async () => {
    const below = next?.status === 'open' ? next : nextToOpen(rows, taskId);
    if (below) {
      navigate(taskPath(below.documentId, search));
      return;
    }
    const firstPage = { ...query, page: 1 };
    const list = await loadList(firstPage)
      .unwrap()
      .catch(() => null);
    const first = nextToOpen(list?.data ?? [], taskId);
    navigate(first ? taskPath(first.documentId, writeInboxQuery(firstPage).toString()) : inbox);
  };

  return {
    inbox,
    previous: previous?.documentId ?? null,
    next: next?.documentId ?? null,
    place: data ? placeOf(now, data.meta.pagination) : null,
    fields: isError ? [] : data && Object.keys(data.meta.businessFields),
    hasOpenTasks: OPEN_VIEWS.includes(query.view),
    open: (other) => navigate(taskPath(other, search)),
    openNext,
    backToInbox: () => navigate(inbox),
  };
}

function placeOf({ position }: Neighbours<TaskRow>, pagination: TaskList['meta']['pagination']) {
  const { page, pageSize, total } = pagination;
  return position > 0 ? { position: (page - 1) * pageSize + position, total } : null;
}

/** A task that leaves the list while its page is open keeps the neighbours that it had. */
function useLastKnown(taskId: string, now: Neighbours<TaskRow>): Neighbours<TaskRow> {
  const [known, setKnown] = React.useState({ taskId, neighbours: now });
  const moved =
    now.previous?.documentId !== known.neighbours.previous?.documentId ||
    now.next?.documentId !== known.neighbours.next?.documentId;
  const takesOver = taskId !== known.taskId || (now.position > 0 && moved);
  if (takesOver) setKnown({ taskId, neighbours: now });
  return takesOver ? now : known.neighbours;
}
