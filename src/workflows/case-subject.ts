import type { Attachment, LocalizedText } from '@city/plugin-workflow/contracts';
import type { EvidenceFile } from '../contracts/evidence';

/** What the subjects of all cases about a unit word alike. */

/** The columns of the inbox. */
export const UNIT_CASE_LABELS: Readonly<Record<string, LocalizedText>> = {
  unitName: { 'zh-Hans': '单位名称', en: 'Unit' },
  creditCode: { 'zh-Hans': '统一社会信用代码', en: 'Credit code' },
  applicant: { 'zh-Hans': '申请人', en: 'Applicant' },
  department: { 'zh-Hans': '主管部门', en: 'Department' },
  district: { 'zh-Hans': '所属区市', en: 'District' },
  kind: { 'zh-Hans': '单位类型', en: 'Kind' },
};

export function applicantName(
  account: { readonly name: string | null; readonly username: string } | null,
): string | null {
  return account && (account.name ?? account.username);
}

export function attachment({ documentId, name, mime, size }: EvidenceFile): Attachment {
  return { id: documentId, name, mime, size };
}
