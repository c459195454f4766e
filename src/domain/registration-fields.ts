import type { FormField, Locale } from '@city/plugin-workflow/contracts';
import type { Submission } from '../contracts/registration';
import { differing, formFields, labelsOf, type FieldModel } from './case-fields';
import { EVIDENCE_FIELD, LICENCE_FIELDS } from './licence-fields';

/** The fields of a registration: what a form shows, what a return may name, what a correction changes. */

const plain =
  (name: 'contactName' | 'contactEmail' | 'contactLandline') =>
  ({ unit }: Submission): string | null =>
    unit[name];

const CONTACT_FIELDS = {
  contactName: {
    label: { 'zh-Hans': '联系人', en: 'Contact person' },
    kind: 'text',
    shown: plain('contactName'),
  },
  contactMobile: {
    label: { 'zh-Hans': '联系人手机', en: 'Contact’s mobile' },
    kind: 'mobile',
    shown: ({ unit }) => unit.contactMobile?.mobileMasked ?? null,
    compared: ({ unit }) => unit.contactMobile?.mobileIndex ?? null,
  },
  contactEmail: {
    label: { 'zh-Hans': '电子邮箱', en: 'E-mail' },
    kind: 'text',
    shown: plain('contactEmail'),
  },
  contactLandline: {
    label: { 'zh-Hans': '座机号码', en: 'Landline' },
    kind: 'text',
    shown: plain('contactLandline'),
  },
} as const satisfies Record<string, FieldModel<Submission>>;

export const REGISTRATION_FIELDS = { ...LICENCE_FIELDS, ...CONTACT_FIELDS, ...EVIDENCE_FIELD };

export type RegistrationField = keyof typeof REGISTRATION_FIELDS;

const MODELS: Readonly<Record<RegistrationField, FieldModel<Submission>>> = REGISTRATION_FIELDS;
export const FIELD_NAMES = Object.keys(REGISTRATION_FIELDS) as RegistrationField[];

/** @returns the fields in which two submissions differ */
export function changedFields(before: Submission, after: Submission): readonly RegistrationField[] {
  return differing(MODELS, before, after);
}

/**
 * @param submissions of one registration, oldest first
 * @returns the newest as a reviewer sees it, with what changed since the one before
 */
export function formOf(submissions: readonly Submission[]): readonly FormField[] {
  const latest = submissions.at(-1);
  return latest === undefined ? [] : formFields(MODELS, latest, submissions.at(-2));
}

/** @returns the labels of fields by name; a name that is no field stands for itself */
export function fieldLabels(names: readonly string[], locale: Locale): readonly string[] {
  return labelsOf(MODELS, names, locale);
}
