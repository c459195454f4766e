import * as React from 'react';

let lastOpened: string | null = null;

/** Remembers the task that was opened last, for the way back to the list. */
export function rememberOpened(taskId: string): void {
  lastOpened = taskId;
}

/** The id of a row's link in the document. */
export function taskLinkId(taskId: string): string {
  return `task-link-${taskId}`;
}

/**
 * Back in the list, focus and scroll position return to the row that was opened; a reader who
 * comes for the first time starts at the heading.
 *
 * @param ready whether the rows are on the page
 */
export function useReturnFocus(ready: boolean): void {
  const done = React.useRef(false);
  React.useEffect(() => {
    if (!ready || done.current) return;
    done.current = true;
    const row = lastOpened === null ? null : document.getElementById(taskLinkId(lastOpened));
    lastOpened = null;
    if (row) {
      row.scrollIntoView({ block: 'center' });
      row.focus({ preventScroll: true });
    } else {
      document.getElementById('main-content-title')?.focus({ preventScroll: true });
    }
  }, [ready]);
}
