import type { Attachment, FormField, LocalizedText, SubjectField } from '@city/plugin-workflow/contracts';
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

type FormFields = Readonly<
  Record<string, { readonly label: LocalizedText; readonly kind: FormField['kind'] }>
>;

/**
 * The fields of an entry as the studio offers them. Conditions go by what stands in the inbox row, because
 * that is what a case keeps; steps may hide what stands on the form.
 *
 * @param options the values of a field that has only a few
 */
export function subjectFields(
  row: Readonly<Record<string, LocalizedText>>,
  form: FormFields,
  options: Readonly<Record<string, SubjectField['options']>> = {},
): readonly SubjectField[] {
  return [...new Set([...Object.keys(row), ...Object.keys(form)])].map((name) => {
    const uses: SubjectField['uses'] = [];
    if (name in row) uses.push('condition');
    if (name in form) uses.push('form');
    const label = form[name]?.label ?? row[name] ?? { 'zh-Hans': name, en: name };
    const choices = options[name];
    return { name, label, type: 'text', uses, ...(choices ? { options: choices } : {}) };
  });
}
