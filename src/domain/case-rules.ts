import type { CaseState } from '../contracts/case';

/** What an applicant may do with their case, and when; the same in every flow (product.md section 4). */

/** How a correction goes on: in the case that waits for it, or in a new one after a rejection. */
export function resubmission(state: CaseState): 'same-case' | 'new-case' | null {
  switch (state) {
    case 'returned':
      return 'same-case';
    case 'rejected':
      return 'new-case';
    case 'under-review':
    case 'approved':
    case 'withdrawn':
      return null;
  }
}

/**
 * Which changes a correction may not make. After a return only the fields that the reviewer named may
 * change; after a rejection everything may.
 */
export function forbiddenChanges<Field extends string>(
  state: CaseState,
  changed: readonly Field[],
  fieldsToCorrect: readonly string[],
): readonly Field[] {
  return state === 'returned' ? changed.filter((field) => !fieldsToCorrect.includes(field)) : [];
}

/** The states in which a case runs. */
export const OPEN_STATES: readonly CaseState[] = ['under-review', 'returned'];

/** Whether a case runs. */
export function isOpen(state: CaseState): boolean {
  return OPEN_STATES.includes(state);
}
