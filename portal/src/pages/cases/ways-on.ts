import type { OwnCase } from '../../api/case-queries';
import type { Me } from '../../api/queries';
import type { TextId } from '../../i18n/texts';

type Standing = Pick<Me, 'membership' | 'openCase'>;

/** Where a case that was returned, or a registration that was rejected, is corrected. */
export function correctionPath({ kind, entry: { documentId } }: OwnCase): string {
  switch (kind) {
    case 'unit-registration':
      return '/centre/unit/correction';
    case 'business-info-change':
      return `/centre/unit/change/${documentId}`;
    case 'unit-appeal':
      return `/centre/appeals/${documentId}/correction`;
    case 'sub-account-request':
      return `/centre/sub-account-requests/${documentId}/correction`;
  }
}

/** Whether it can be corrected now: after a rejection only as long as nothing else has come in between. */
export function mayCorrect({ kind, entry }: OwnCase, { membership, openCase }: Standing): boolean {
  const isFree = openCase === null && (membership === null || kind === 'business-info-change');
  return entry.canResubmit && (entry.status === 'returned' || isFree);
}

interface WayOn {
  readonly path: string;
  readonly label: TextId;
}

const CAME_TO_NOTHING = ['rejected', 'withdrawn', 'expired'];

/** How to try again after a case that came to nothing; null while another one runs, or there is a unit. */
export function again(found: OwnCase, { membership, openCase }: Standing): WayOn | null {
  const { kind, entry } = found;
  if (!CAME_TO_NOTHING.includes(entry.status) || openCase !== null || membership !== null) return null;
  if (kind === 'unit-registration') return { path: '/centre/unit', label: 'case.again.unit' };
  if (kind !== 'sub-account-request' || entry.canResubmit) return null;
  const query = new URLSearchParams({ unit: found.entry.unit.documentId }).toString();
  return { path: `/centre/sub-account-requests/new?${query}`, label: 'case.again.join' };
}
