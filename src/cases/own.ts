import type { CaseDirectory, CaseEntry, CaseKind, CaseRow } from '../contracts/case';
import { caseStatusLabel } from '../domain/case-status';
import type { Query } from '../store/query';

export const NEWEST_FIRST = [{ submittedAt: 'desc' }, { id: 'desc' }];

/** An entry as lists of all kinds of cases show it. */
export function entryOf(kind: CaseKind, row: Omit<CaseRow, 'id'>, unitName: string): CaseEntry {
  const { documentId, state, submittedAt, decidedAt } = row;
  return {
    documentId,
    kind,
    state,
    statusLabel: caseStatusLabel(kind, state),
    unitName,
    submittedAt,
    decidedAt,
  };
}

/**
 * An account's cases of one kind, the same for every house.
 *
 * @param populate the relations that `entry` reads
 */
export function ownCases<Row>(
  rows: Query<Row>,
  entry: (row: Row) => CaseEntry,
  populate: Readonly<Record<string, unknown>> = {},
): Pick<CaseDirectory, 'latestOf' | 'ofAccount'> {
  const of = (accountId: number) => ({ account: { id: accountId } });
  return {
    latestOf: async (accountId) => {
      const row = await rows.findOne({ where: of(accountId), populate, orderBy: NEWEST_FIRST });
      return row && entry(row);
    },
    ofAccount: async (accountId, limit) => {
      const where = of(accountId);
      const found = await rows.findMany({ where, populate, orderBy: NEWEST_FIRST, limit });
      return { rows: found.map(entry), total: await rows.count({ where }) };
    },
  };
}
