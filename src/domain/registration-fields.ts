import type { FormField, Locale } from '@city/plugin-workflow/contracts';
import type { LicenceSubmission, Submission, SubmittedUnit } from '../contracts/registration';
import type { UnitKind } from '../contracts/unit';
import { differing, formFields, labelsOf, type FieldModel } from './case-fields';

/** The fields of a registration: what a form shows, what a return may name, what a correction changes. */

const KIND_LABELS: Readonly<Record<UnitKind, string>> = {
  enterprise: '企业',
  institution: '事业单位',
  'social-organisation': '社会组织',
  other: '其他',
};

const plain =
  <Name extends Exclude<keyof SubmittedUnit, 'department' | 'contactMobile'>>(name: Name) =>
  ({ unit }: { readonly unit: Pick<SubmittedUnit, Name> }): string | null =>
    unit[name];

/** What the licence and the register say; after approval it changes through a case only. */
const LICENCE_FIELDS = {
  name: { label: { 'zh-Hans': '单位名称', en: 'Unit name' }, kind: 'text', shown: plain('name') },
  creditCode: {
    label: { 'zh-Hans': '统一社会信用代码', en: 'Unified social credit code' },
    kind: 'credit-code',
    shown: plain('creditCode'),
  },
  kind: {
    label: { 'zh-Hans': '单位类型', en: 'Kind of unit' },
    kind: 'select',
    shown: ({ unit }) => KIND_LABELS[unit.kind],
  },
  legalRepresentative: {
    label: { 'zh-Hans': '法定代表人', en: 'Legal representative' },
    kind: 'text',
    shown: plain('legalRepresentative'),
  },
  address: { label: { 'zh-Hans': '注册地址', en: 'Address' }, kind: 'multiline', shown: plain('address') },
  department: {
    label: { 'zh-Hans': '主管部门', en: 'Department' },
    kind: 'select',
    shown: ({ unit }) => unit.department.name,
    compared: ({ unit }) => unit.department.documentId,
  },
} as const satisfies Record<string, FieldModel<LicenceSubmission>>;

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

const EVIDENCE_FIELD = {
  evidence: {
    label: { 'zh-Hans': '证明材料', en: 'Evidence' },
    kind: 'multiline',
    shown: ({ evidence }) => evidence.map((file) => file.name).join('、'),
    compared: ({ evidence }) =>
      evidence
        .map((file) => file.documentId)
        .sort()
        .join(),
  },
} as const satisfies Record<string, FieldModel<Pick<Submission, 'evidence'>>>;

const REGISTRATION_FIELDS = { ...LICENCE_FIELDS, ...CONTACT_FIELDS, ...EVIDENCE_FIELD };

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

export function kindLabel(kind: UnitKind): string {
  return KIND_LABELS[kind];
}

/** @returns the labels of fields by name; a name that is no field stands for itself */
export function fieldLabels(names: readonly string[], locale: Locale): readonly string[] {
  return labelsOf(MODELS, names, locale);
}
