interface Row {
  readonly documentId: string;
}

/**
 * May a refreshed list replace the one that somebody is reading? Yes when every row that stands on
 * the page keeps its place; new rows may follow below. A list that would move rows under the
 * reader's pointer waits until they ask for it or let go of it.
 */
export function keepsPlaces(shown: readonly Row[], fresh: readonly Row[]): boolean {
  return shown.every((row, index) => fresh[index]?.documentId === row.documentId);
}
