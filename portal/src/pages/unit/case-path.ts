import type { Me } from '../../api/queries';

type Entry = NonNullable<Me['openCase']>;

/** The page of a case. */
export function casePath({ kind, documentId }: Pick<Entry, 'kind' | 'documentId'>): string {
  return `/centre/cases/${kind}/${documentId}`;
}
