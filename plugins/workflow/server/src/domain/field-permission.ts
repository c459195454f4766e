import { isEmptyValue, type FieldPermission } from '../../../contracts';

interface FieldAtStep {
  /** What the diagram says of the field at this step, if it does. */
  readonly drawn: FieldPermission | undefined;
  readonly value: unknown;
  /** Whether anybody may answer this task now: not a copy, an added approval, or a step that is over. */
  readonly answerable: boolean;
  /** Whether the step is the applicant's own. */
  readonly applicants: boolean;
}

/**
 * What a step may do with a field of the form (docs/adr/0012). Where the diagram says nothing, the office
 * reads what is there; the applicant does not, since most of it is the office's own.
 */
export function permissionAt({ drawn, value, answerable, applicants }: FieldAtStep): FieldPermission {
  if (drawn === undefined) return applicants || isEmptyValue(value) ? 'hidden' : 'read';
  const fillsIn = drawn === 'write' || drawn === 'required';
  return fillsIn && !answerable ? 'read' : drawn;
}
