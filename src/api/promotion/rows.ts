import type { Core } from '@strapi/strapi';
import { query } from '../../store/query';
import type { PromotionAnswer } from './contracts/answers';
import { stateAt, type PromotionState } from './domain/proposal';

export const PROMOTION_UID = 'api::promotion.promotion';

interface Account {
  readonly id: number;
  readonly documentId: string;
  readonly name: string | null;
  readonly username: string;
}

export interface PromotionRow {
  readonly id: number;
  readonly documentId: string;
  readonly state: PromotionState;
  readonly proposedAt: string;
  readonly expiresAt: string;
  readonly settledAt: string | null;
  readonly unit: { readonly id: number; readonly documentId: string; readonly name: string };
  readonly proposedBy: Account;
  readonly successor: Account;
}

const account = { select: ['id', 'documentId', 'name', 'username'] };
const POPULATE = {
  unit: { select: ['id', 'documentId', 'name'] },
  proposedBy: account,
  successor: account,
};

/** @returns the newest proposal that the conditions fit and whose parties are all there, or null */
export async function findPromotion(
  strapi: Core.Strapi,
  where: Readonly<Record<string, unknown>>,
): Promise<PromotionRow | null> {
  const row = await query<{ [Name in keyof PromotionRow]: PromotionRow[Name] | null }>(
    strapi,
    PROMOTION_UID,
  ).findOne({ where, populate: POPULATE, orderBy: { id: 'desc' } });
  return row?.unit && row.proposedBy && row.successor ? (row as PromotionRow) : null;
}

/** Settles proposals that are open. @returns how many were */
export async function settle(
  strapi: Core.Strapi,
  where: Readonly<Record<string, unknown>>,
  state: Exclude<PromotionState, 'open'>,
  at: Date,
): Promise<number> {
  const open = await query<PromotionRow>(strapi, PROMOTION_UID).findMany({
    where: { ...where, state: 'open' },
    select: ['id'],
  });
  if (open.length === 0) return 0;
  // By id: Strapi's query engine cannot update by a relation.
  const { count } = await query(strapi, PROMOTION_UID).updateMany({
    where: { id: { $in: open.map(({ id }) => id) }, state: 'open' },
    data: { state, settledAt: at, updatedAt: at },
  });
  return count;
}

export function answerOf(row: PromotionRow, now: Date): PromotionAnswer {
  const { documentId, proposedAt, expiresAt, settledAt } = row;
  return {
    documentId,
    status: stateAt(row, now),
    unit: { documentId: row.unit.documentId, name: row.unit.name },
    proposedBy: { name: row.proposedBy.name },
    successor: { documentId: row.successor.documentId, name: row.successor.name },
    proposedAt,
    expiresAt,
    settledAt,
  };
}
