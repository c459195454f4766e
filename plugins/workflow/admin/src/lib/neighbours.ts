export interface Neighbours<Row> {
  /** 1 for the first; 0 when the task is not on the page. */
  readonly position: number;
  readonly previous: Row | null;
  readonly next: Row | null;
}

/** Where a task stands on a page of the list, and which ones lie beside it. */
export function neighboursOf<Row extends { readonly documentId: string }>(
  rows: readonly Row[],
  taskId: string,
): Neighbours<Row> {
  const index = rows.findIndex((row) => row.documentId === taskId);
  if (index < 0) return { position: 0, previous: null, next: null };
  return { position: index + 1, previous: rows[index - 1] ?? null, next: rows[index + 1] ?? null };
}

/** The task to open after one is decided: the one below it, else the first that is another. */
export function nextToOpen<Row extends { readonly documentId: string; readonly status: string }>(
  rows: readonly Row[],
  taskId: string,
): Row | null {
  const open = rows.filter((row) => row.status === 'open' || row.documentId === taskId);
  const { next } = neighboursOf(open, taskId);
  return next ?? open.find((row) => row.documentId !== taskId) ?? null;
}
