import type { RegistrationState } from '../../../contracts/registration';
import type { RegistrationField } from '../../../domain/registration-fields';

/** What an applicant may do with a registration, and when (product.md section 4). */

/** How a correction goes on: in the case that waits for it, or in a new one after a rejection. */
export function resubmission(state: RegistrationState): 'same-case' | 'new-case' | null {
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
export function forbiddenChanges(
  state: RegistrationState,
  changed: readonly RegistrationField[],
  fieldsToCorrect: readonly string[],
): readonly RegistrationField[] {
  return state === 'returned' ? changed.filter((field) => !fieldsToCorrect.includes(field)) : [];
}

/** Whether a case of this registration runs. */
export function isOpen(state: RegistrationState): boolean {
  return state === 'under-review' || state === 'returned';
}
