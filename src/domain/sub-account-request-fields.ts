import type { FormField, Locale } from '@city/plugin-workflow/contracts';
import type { RequestSubmission } from '../contracts/sub-account-request';
import { differing, formFields, labelsOf, type FieldModel } from './case-fields';

/** The fields of a request to become a sub-account: whom the administrator sees, and what they wrote. */

export const REQUEST_FIELDS = {
  applicantName: {
    label: { 'zh-Hans': '申请人', en: 'Applicant' },
    kind: 'text',
    shown: ({ applicantName }) => applicantName,
  },
  mobile: {
    label: { 'zh-Hans': '手机号码', en: 'Mobile' },
    kind: 'mobile',
    shown: ({ mobileMasked }) => mobileMasked,
  },
  message: {
    label: { 'zh-Hans': '申请说明', en: 'Message' },
    kind: 'multiline',
    shown: ({ message }) => message,
  },
} as const satisfies Record<string, FieldModel<RequestSubmission>>;

type RequestField = keyof typeof REQUEST_FIELDS;

const MODELS: Readonly<Record<RequestField, FieldModel<RequestSubmission>>> = REQUEST_FIELDS;

/** Name and mobile are the account's own, and are corrected in the personal centre. */
const CORRECTABLE: readonly string[] = ['message'] satisfies readonly RequestField[];

/** @returns the fields that an applicant can correct, in which two submissions differ */
export function changedFields(before: RequestSubmission, after: RequestSubmission): readonly string[] {
  return differing(MODELS, before, after).filter((name) => CORRECTABLE.includes(name));
}

/** @returns the newest submission as the administrator sees it, with what changed since the one before */
export function formOf(submissions: readonly RequestSubmission[]): readonly FormField[] {
  const latest = submissions.at(-1);
  if (latest === undefined) return [];
  return formFields(MODELS, latest, submissions.at(-2)).map((field) => ({
    ...field,
    correctable: CORRECTABLE.includes(field.name),
  }));
}

/** @returns the labels of fields by name; a name that is no field stands for itself */
export function fieldLabels(names: readonly string[], locale: Locale): readonly string[] {
  return labelsOf(MODELS, names, locale);
}
