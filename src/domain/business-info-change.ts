import type { FormField, Locale } from '@city/plugin-workflow/contracts';
import type { ChangeSubmission } from '../contracts/business-info-change';
import type { EvidenceFile } from '../contracts/evidence';
import type { LicenceChanges, LicenceData } from '../contracts/unit';
import { differing, formFields, labelsOf, type FieldModel } from './case-fields';
import { EVIDENCE_FIELD, LICENCE_FIELDS } from './licence-fields';

/** A change of what the licence says of a registered unit (product.md sections 4 and 5). */

/** The unit as it would be after an approval. */
interface ProposedUnit {
  readonly unit: LicenceData;
  readonly evidence: readonly EvidenceFile[];
}

export const CHANGE_FIELDS = { ...LICENCE_FIELDS, ...EVIDENCE_FIELD };
type ChangeField = keyof typeof CHANGE_FIELDS;
const MODELS: Readonly<Record<ChangeField, FieldModel<ProposedUnit>>> = CHANGE_FIELDS;

/** @returns those of the wanted values that differ from what is in force */
export function realChanges(before: LicenceData, wanted: LicenceChanges): LicenceChanges {
  const fields = differing(LICENCE_FIELDS, { unit: before }, { unit: { ...before, ...wanted } });
  const isReal = ([name]: readonly [string, unknown]) => fields.some((field) => field === name);
  return Object.fromEntries(Object.entries(wanted).filter(isReal));
}

/** @returns the fields in which two submissions for the same unit differ */
export function changedSince(
  before: LicenceData,
  earlier: ChangeSubmission,
  later: ChangeSubmission,
): readonly ChangeField[] {
  return differing(MODELS, proposed(before, earlier), proposed(before, later));
}

/**
 * @param before what is in force
 * @param submissions of one change, oldest first
 * @returns the unit as it would be; beside each field that the change touches, what is in force
 */
export function changeForm(
  before: LicenceData,
  submissions: readonly ChangeSubmission[],
): readonly FormField[] {
  const latest = submissions.at(-1);
  if (!latest) return [];
  const earlier = submissions.at(-2);
  const after = proposed(before, latest);
  const touched: readonly string[] = differing(LICENCE_FIELDS, { unit: before }, after);
  const inForce = new Map<string, FormField>(
    formFields(LICENCE_FIELDS, { unit: before }, undefined).map((field) => [field.name, field]),
  );
  return formFields(MODELS, after, earlier && proposed(before, earlier)).map((field) =>
    touched.includes(field.name) ? { ...field, inForceValue: inForce.get(field.name)?.value ?? null } : field,
  );
}

/** @returns the labels of fields by name; a name that is no field stands for itself */
export function changeFieldLabels(names: readonly string[], locale: Locale): readonly string[] {
  return labelsOf(MODELS, names, locale);
}

function proposed(before: LicenceData, { changes, evidence }: ChangeSubmission): ProposedUnit {
  return { unit: { ...before, ...changes }, evidence };
}
