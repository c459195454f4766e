export const CASE_STATES = ['under-review', 'returned', 'approved', 'rejected', 'withdrawn'] as const;
/** Where an applicant's entry stands, whatever it is about (api.md). */
export type CaseState = (typeof CASE_STATES)[number];

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
