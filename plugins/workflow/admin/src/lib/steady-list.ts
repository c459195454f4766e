interface Row {
  readonly documentId: string;
}

/**
 * Does a refreshed list leave every row that stands on the page in its place? New rows may follow
 * below.
 */
export function keepsPlaces(shown: readonly Row[], fresh: readonly Row[]): boolean {
  return shown.every((row, index) => fresh[index]?.documentId === row.documentId);
}

/**
 * Must a refreshed list wait? It must when it would move rows under the pointer or the focus of
 * somebody who is reading: they ask for it, or let go of the list.
 */
export function mustWait(
  shown: readonly Row[] | undefined,
  fresh: readonly Row[] | undefined,
  isBeingRead: boolean,
): boolean {
  if (!isBeingRead || shown === undefined || fresh === undefined) return false;
  return !keepsPlaces(shown, fresh);
}
