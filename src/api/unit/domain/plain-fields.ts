import { maskEmail, maskMobile, maskPersonName } from '../../../domain/masking';
import type { PlainFields } from '../contracts/my-unit';

/** The plain fields as they stand, the mobile opened. */
export type PlainValues = { readonly [Name in keyof PlainFields]-?: string | null };

export interface PlainEdit {
  readonly field: keyof PlainValues;
  readonly before: string | null;
  readonly after: string | null;
}

const MASKS: Readonly<Record<keyof PlainValues, (value: string) => string>> = {
  contactName: maskPersonName,
  contactMobile: maskMobile,
  contactEmail: maskEmail,
  contactLandline: maskMobile,
};

/** @returns what a request really changes: a field that is sent as it stands is no edit */
export function editsOf(current: PlainValues, wanted: PlainFields): readonly PlainEdit[] {
  const fields = Object.keys(MASKS) as (keyof PlainValues)[];
  return fields.flatMap((field) => {
    const before = current[field];
    const after = wanted[field];
    return after === undefined || after === before ? [] : [{ field, before, after }];
  });
}

/** An edit as the audit log may hold it: whose numbers they are can be recognised, not read. */
export function masked({ field, before, after }: PlainEdit): PlainEdit {
  const mask = (value: string | null) => (value === null ? null : MASKS[field](value));
  return { field, before: mask(before), after: mask(after) };
}
