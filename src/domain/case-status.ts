import type { LocalizedText } from '@city/plugin-workflow/contracts';
import type { CaseKind, CaseState } from '../contracts/case';

/** How the manual words the state of a case on the page 单位信息 (product.md section 4). */
const LABELS = {
  'under-review': { 'zh-Hans': '审核中', en: 'Under review' },
  returned: { 'zh-Hans': '退回补正', en: 'Returned for correction' },
  approved: { 'zh-Hans': '审核通过', en: 'Approved' },
  rejected: { 'zh-Hans': '审核不通过', en: 'Rejected' },
  withdrawn: { 'zh-Hans': '已撤销', en: 'Withdrawn' },
} as const satisfies Record<CaseState, LocalizedText>;

/** Where a kind of case has words of its own. */
const OF_KIND: Readonly<Partial<Record<CaseKind, Readonly<Partial<Record<CaseState, LocalizedText>>>>>> = {
  'unit-appeal': {
    'under-review': { 'zh-Hans': '申诉中', en: 'Under appeal' },
    returned: { 'zh-Hans': '申诉中，退回补正', en: 'Under appeal, returned for correction' },
    approved: { 'zh-Hans': '申诉通过', en: 'Appeal upheld' },
    rejected: { 'zh-Hans': '申诉未通过', en: 'Appeal rejected' },
    withdrawn: { 'zh-Hans': '申诉已撤销', en: 'Appeal withdrawn' },
  },
};

export function caseStatusLabel(kind: CaseKind, state: CaseState): LocalizedText {
  return OF_KIND[kind]?.[state] ?? LABELS[state];
}
