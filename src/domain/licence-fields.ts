import type { LocalizedText } from '@city/plugin-workflow/contracts';
import type { EvidenceFile } from '../contracts/evidence';
import type { LicenceData, UnitKind } from '../contracts/unit';
import type { FieldModel } from './case-fields';

/** The fields of a unit's licence data, and the evidence for them, wherever a case is about them. */

export const UNIT_KIND_LABELS: Readonly<Record<UnitKind, LocalizedText>> = {
  enterprise: { 'zh-Hans': '企业', en: 'Enterprise' },
  institution: { 'zh-Hans': '事业单位', en: 'Institution' },
  'social-organisation': { 'zh-Hans': '社会组织', en: 'Social organisation' },
  other: { 'zh-Hans': '其他', en: 'Other' },
};

const plain =
  (name: Exclude<keyof LicenceData, 'department'>) =>
  ({ unit }: LicenceHolder): string =>
    unit[name];

interface LicenceHolder {
  readonly unit: LicenceData;
}

/** What the licence and the register say; after approval it changes through a case only. */
export const LICENCE_FIELDS = {
  name: { label: { 'zh-Hans': '单位名称', en: 'Unit name' }, kind: 'text', shown: plain('name') },
  creditCode: {
    label: { 'zh-Hans': '统一社会信用代码', en: 'Unified social credit code' },
    kind: 'credit-code',
    shown: plain('creditCode'),
  },
  kind: {
    label: { 'zh-Hans': '单位类型', en: 'Kind of unit' },
    kind: 'select',
    shown: ({ unit }) => UNIT_KIND_LABELS[unit.kind]['zh-Hans'],
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
} as const satisfies Record<string, FieldModel<LicenceHolder>>;

export const EVIDENCE_FIELD = {
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
} as const satisfies Record<string, FieldModel<{ readonly evidence: readonly EvidenceFile[] }>>;

/** The kinds as a case's row and its conditions have them: by their Chinese word. */
export const KIND_OPTIONS = Object.values(UNIT_KIND_LABELS).map((label) => ({
  value: label['zh-Hans'],
  label,
}));

export function kindLabel(kind: UnitKind): string {
  return UNIT_KIND_LABELS[kind]['zh-Hans'];
}
