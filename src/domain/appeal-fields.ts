import type { FormField, Locale, LocalizedText } from '@city/plugin-workflow/contracts';
import type { AppealParty, AppealRow, AppealSubmission } from '../contracts/appeal';
import { answerState, type AnswerState } from './appeal-rules';
import { differing, formFields, labelsOf, type FieldModel } from './case-fields';

/** The two sides of an appeal on one page: what each says, and who they are (product.md section 4). */

type Section = NonNullable<FormField['section']>;

export const APPELLANT: Section = {
  name: 'appellant',
  label: { 'zh-Hans': '申诉人', en: 'Appellant' },
};
export const INCUMBENT: Section = {
  name: 'incumbent',
  label: { 'zh-Hans': '现任单位管理员', en: 'Administrator of the unit' },
};

const SUBMITTED = {
  reason: {
    label: { 'zh-Hans': '申诉理由', en: 'Reason' },
    kind: 'multiline',
    shown: ({ reason }) => reason,
  },
  evidence: {
    label: { 'zh-Hans': '证明材料', en: 'Evidence' },
    kind: 'multiline',
    shown: ({ evidence }) => fileNames(evidence),
    compared: ({ evidence }) =>
      evidence
        .map((file) => file.documentId)
        .sort()
        .join(),
  },
} as const satisfies Record<string, FieldModel<AppealSubmission>>;

type AppealField = keyof typeof SUBMITTED;
const MODELS: Readonly<Record<AppealField, FieldModel<AppealSubmission>>> = SUBMITTED;

const ANSWERS: Readonly<Record<AnswerState, string>> = {
  awaited: '答复期限内，尚未答复',
  answered: '已答复',
  'not-answered': '期限内未答复',
};

/** @returns the fields in which two submissions differ */
export function changedFields(before: AppealSubmission, after: AppealSubmission): readonly AppealField[] {
  return differing(MODELS, before, after);
}

/** @returns the labels of fields by name; a name that is no field stands for itself */
export function fieldLabels(names: readonly string[], locale: Locale): readonly string[] {
  return labelsOf(MODELS, names, locale);
}

/** @returns both sides as a reviewer sees them, with what the appellant changed since the last submission */
export function formOf(row: AppealRow): readonly FormField[] {
  const latest = row.submissions.at(-1);
  if (latest === undefined) return [];
  const { appellant, incumbent } = row.parties;
  const submitted = formFields(MODELS, latest, row.submissions.at(-2));
  return [
    ...person(APPELLANT, appellant, { 'zh-Hans': '加入本单位时间', en: 'In the unit since' }),
    ...submitted.map((field) => ({ ...field, section: APPELLANT })),
    ...(incumbent
      ? person(INCUMBENT, incumbent, { 'zh-Hans': '任管理员时间', en: 'Administrator since' })
      : []),
    ...answer(row),
  ];
}

function person(section: Section, party: AppealParty, since: LocalizedText): readonly FormField[] {
  const { name, username, mobileMasked } = party;
  return [
    shown(section, 'Name', { 'zh-Hans': '姓名', en: 'Name' }, 'text', name ?? username),
    shown(section, 'Mobile', { 'zh-Hans': '手机号码', en: 'Mobile' }, 'mobile', mobileMasked),
    shown(section, 'Since', since, 'text', party.since?.slice(0, 10) ?? '非本单位成员'),
  ];
}

function answer(row: AppealRow): readonly FormField[] {
  const { response } = row;
  const state = shown(
    INCUMBENT,
    'Answer',
    { 'zh-Hans': '答复情况', en: 'Answer' },
    'text',
    ANSWERS[answerState(row)],
  );
  if (!response) return [state];
  const { statement, evidence } = response;
  return [
    state,
    shown(INCUMBENT, 'Statement', { 'zh-Hans': '答复内容', en: 'Statement' }, 'multiline', statement),
    shown(
      INCUMBENT,
      'Evidence',
      { 'zh-Hans': '证明材料', en: 'Evidence' },
      'multiline',
      fileNames(evidence) || null,
    ),
  ];
}

/** A field that is not the appellant's to correct. */
function shown(
  section: Section,
  what: string,
  label: LocalizedText,
  kind: FormField['kind'],
  value: string | null,
): FormField {
  const name = `${section.name}${what}`;
  return { name, label, kind, value, section, correctable: false, previousValue: null, changed: false };
}

function fileNames(files: AppealSubmission['evidence']): string {
  return files.map((file) => file.name).join('、');
}
