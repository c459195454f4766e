import type { LocalizedText } from '@city/plugin-workflow/contracts';

export const CASE_STATES = [
  'under-review',
  'returned',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
] as const;
/** Where an applicant's entry stands, whatever it is about (api.md); `expired`: nobody decided in time. */
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_KINDS = [
  'unit-registration',
  'unit-appeal',
  'sub-account-request',
  'business-info-change',
] as const;
/** The flows that people have cases of (product.md section 1). */
export type CaseKind = (typeof CASE_KINDS)[number];

/** What the entries of all cases have in common. */
export interface CaseRow {
  readonly id: number;
  readonly documentId: string;
  readonly state: CaseState;
  readonly fieldsToCorrect: readonly string[] | null;
  readonly opinion: string | null;
  readonly submittedAt: string;
  readonly decidedAt: string | null;
}

/** A case as lists show it. */
export interface CaseEntry {
  readonly documentId: string;
  readonly kind: CaseKind;
  readonly state: CaseState;
  readonly statusLabel: LocalizedText;
  readonly unitName: string;
  readonly submittedAt: string;
  readonly decidedAt: string | null;
}

/** What every house of cases offers to those that look at all cases alike (src/cases). */
export interface CaseDirectory {
  /** The account's newest case of this kind; its open one, if it has any. */
  latestOf(accountId: number): Promise<CaseEntry | null>;
  /** The account's newest cases of this kind, newest first, and how many there are. */
  ofAccount(
    accountId: number,
    limit: number,
  ): Promise<{ readonly rows: readonly CaseEntry[]; readonly total: number }>;
  /** The documentId of the department that decides an entry, or null. */
  departmentOf(documentId: string): Promise<string | null>;
  /** The documentId of the unit that an entry is about, or null. */
  unitOf(documentId: string): Promise<string | null>;
}
