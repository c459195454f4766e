import type { Core } from '@strapi/strapi';
import { service } from '../contracts';
import { CASE_KINDS, type CaseDirectory, type CaseEntry, type CaseKind } from '../contracts/case';
import { isOpen } from '../domain/case-rules';

/** The house of each kind of case. */
const HOUSES = {
  'unit-registration': 'api::unit-registration.unit-registration',
  'sub-account-request': 'api::sub-account-request.sub-account-request',
  'unit-appeal': 'api::unit-appeal.unit-appeal',
  'business-info-change': 'api::business-info-change.business-info-change',
} as const satisfies Record<CaseKind, string>;

function housesOf(strapi: Core.Strapi): readonly CaseDirectory[] {
  return CASE_KINDS.map((kind) => service(strapi, HOUSES[kind]));
}

/** @returns the house whose entries have this uid @throws Error when the uid has no cases */
export function caseDirectory(strapi: Core.Strapi, uid: string): CaseDirectory {
  const kind = CASE_KINDS.find((one) => HOUSES[one] === uid);
  if (kind === undefined) throw new Error(`${uid} has no cases`);
  return service(strapi, HOUSES[kind]);
}

/** @returns the account's newest case of each kind, the newest first */
async function latestOf(strapi: Core.Strapi, accountId: number): Promise<readonly CaseEntry[]> {
  const found: CaseEntry[] = [];
  for (const house of housesOf(strapi)) {
    const latest = await house.latestOf(accountId);
    if (latest) found.push(latest);
  }
  return found.sort(newestFirst);
}

/** @returns the newest case, and the one that runs: an account has one of these (product.md section 3) */
export async function standingOf(
  strapi: Core.Strapi,
  accountId: number,
): Promise<{ readonly latest: CaseEntry | null; readonly open: CaseEntry | null }> {
  const cases = await latestOf(strapi, accountId);
  return { latest: cases[0] ?? null, open: cases.find(({ state }) => isOpen(state)) ?? null };
}

/** @returns one page of an account's cases of all kinds, newest first */
export async function casesOf(
  strapi: Core.Strapi,
  accountId: number,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly rows: readonly CaseEntry[]; readonly total: number }> {
  const found = [];
  for (const house of housesOf(strapi)) found.push(await house.ofAccount(accountId, page * pageSize));
  const rows = found.flatMap((one) => one.rows).sort(newestFirst);
  const total = found.reduce((sum, one) => sum + one.total, 0);
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), total };
}

function newestFirst(a: CaseEntry, b: CaseEntry): number {
  return Date.parse(b.submittedAt) - Date.parse(a.submittedAt);
}
