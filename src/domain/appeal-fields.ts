import type { FormField, Locale } from '@city/plugin-workflow/contracts';
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

/** What is shown of the two sides beside what the appellant submits. */
const SHOWN = {
  appellantName: { label: { 'zh-Hans': '姓名', en: 'Name' }, kind: 'text' },
  appellantMobile: { label: { 'zh-Hans': '手机号码', en: 'Mobile' }, kind: 'mobile' },
  appellantSince: { label: { 'zh-Hans': '加入本单位时间', en: 'In the unit since' }, kind: 'text' },
  incumbentName: { label: { 'zh-Hans': '姓名', en: 'Name' }, kind: 'text' },
  incumbentMobile: { label: { 'zh-Hans': '手机号码', en: 'Mobile' }, kind: 'mobile' },
  incumbentSince: { label: { 'zh-Hans': '任管理员时间', en: 'Administrator since' }, kind: 'text' },
  incumbentAnswer: { label: { 'zh-Hans': '答复情况', en: 'Answer' }, kind: 'text' },
  incumbentStatement: { label: { 'zh-Hans': '答复内容', en: 'Statement' }, kind: 'multiline' },
  incumbentEvidence: { label: { 'zh-Hans': '证明材料', en: 'Evidence' }, kind: 'multiline' },
} as const satisfies Record<string, Pick<FormField, 'label' | 'kind'>>;

/** Every field of the form, by a label that says whose it is. */
export const APPEAL_FORM: Readonly<Record<string, Pick<FormField, 'label' | 'kind'>>> = {
  ...SUBMITTED,
  ...Object.fromEntries(
    Object.entries(SHOWN).map(([name, { label, kind }]) => {
      const whose = name.startsWith(APPELLANT.name) ? APPELLANT.label : INCUMBENT.label;
      const said = {
        'zh-Hans': `${whose['zh-Hans']}：${label['zh-Hans']}`,
        en: `${whose.en}: ${label.en}`,
      };
      return [name, { label: said, kind }];
    }),
  ),
};

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
    ...person('appellant', appellant),
    ...submitted.map((field) => ({ ...field, section: APPELLANT })),
    ...(incumbent ? person('incumbent', incumbent) : []),
    ...answer(row),
  ];
}

function person(side: 'appellant' | 'incumbent', party: AppealParty): readonly FormField[] {
  const { name, username, mobileMasked } = party;
  return [
    shown(`${side}Name`, name ?? username),
    shown(`${side}Mobile`, mobileMasked),
    shown(`${side}Since`, party.since?.slice(0, 10) ?? '非本单位成员'),
  ];
}

function answer(row: AppealRow): readonly FormField[] {
  const { response } = row;
  const state = shown('incumbentAnswer', ANSWERS[answerState(row)]);
  if (!response) return [state];
  const { statement, evidence } = response;
  return [
    state,
    shown('incumbentStatement', statement),
    shown('incumbentEvidence', fileNames(evidence) || null),
  ];
}

/** A field that is not the appellant's to correct. */
function shown(name: keyof typeof SHOWN, value: string | null): FormField {
  const section = name.startsWith(APPELLANT.name) ? APPELLANT : INCUMBENT;
  return { name, ...SHOWN[name], value, section, correctable: false, previousValue: null, changed: false };
}

function fileNames(files: AppealSubmission['evidence']): string {
  return files.map((file) => file.name).join('、');
}
