import * as React from 'react';
import type { TaskRow } from '../../../../contracts';
import { useMayDecide } from '../../api/use-may-decide';
import type { InboxQuery } from '../../lib/inbox-query';
import { selectableOf } from '../../lib/selection';

export interface Selection {
  /** The rows of this page that may be chosen; none for those who may not decide. */
  readonly selectable: readonly TaskRow[];
  readonly tasks: readonly TaskRow[];
  readonly has: (taskId: string) => boolean;
  readonly toggle: (taskIds: readonly string[], on: boolean) => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** The rows chosen on the page of the list. Another list, or another page of it, starts with none. */
export function useSelection(query: InboxQuery, rows: readonly TaskRow[]): Selection {
  const mayDecide = useMayDecide();
  const [chosen, setChosen] = React.useState({ query, ids: NOBODY });
  const ids = chosen.query === query ? chosen.ids : NOBODY;
  const selectable = mayDecide && query.view !== 'done' && query.view !== 'copied' ? selectableOf(rows) : [];
  return {
    selectable,
    tasks: selectable.filter(({ documentId }) => ids.has(documentId)),
    has: (taskId) => ids.has(taskId),
    toggle: (taskIds, on) => {
      const changed = new Set(ids);
      for (const taskId of taskIds) {
        if (on) changed.add(taskId);
        else changed.delete(taskId);
      }
      setChosen({ query, ids: changed });
    },
  };
}
