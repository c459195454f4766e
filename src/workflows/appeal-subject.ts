import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Attachment, LocalizedText, Subject } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { APPEAL_UID, type AppealParty, type AppealUnit, type AppealWithParties } from '../contracts/appeal';
import type { EvidenceFile } from '../contracts/evidence';
import { APPEAL_FORM, APPELLANT, INCUMBENT, fieldLabels, formOf } from '../domain/appeal-fields';
import { maskPersonName } from '../domain/masking';
import { areaChoices } from './area-choices';
import { subjectFields } from './case-subject';
import { SAMPLE_FIELDS, SAMPLE_REASON, sampleMaker } from './samples';
import { caseSamples } from './message-samples';
import { hasStake } from './stake';

const FIELD_LABELS: Readonly<Record<string, LocalizedText>> = {
  unitName: { 'zh-Hans': '单位名称', en: 'Unit' },
  creditCode: { 'zh-Hans': '统一社会信用代码', en: 'Credit code' },
  applicant: { 'zh-Hans': '申请人', en: 'Applicant' },
  department: { 'zh-Hans': '主管部门', en: 'Department' },
  district: { 'zh-Hans': '所属区市', en: 'District' },
};

type Appeal = AppealWithParties & { readonly unit: AppealUnit };

/** An appeal as the workflow plugin sees it: both sides on one page, and who has a stake in it. */
export function appealSubject(strapi: Core.Strapi): Subject {
  const find = async (documentId: string): Promise<Appeal> => {
    const row = await service(strapi, 'api::unit-appeal.unit-appeal').find(documentId);
    if (!row?.unit) throw new Error(`The appeal ${documentId} is gone`);
    return { ...row, unit: row.unit };
  };
  const departmentOf = async ({ unit }: Appeal) =>
    (await service(strapi, 'api::unit.unit').details(unit.documentId))?.department ?? null;
  return {
    uid: APPEAL_UID,
    formKey: 'unit-appeal',
    label: { 'zh-Hans': '单位申诉', en: 'Unit appeal' },
    businessFieldLabels: FIELD_LABELS,
    fields: subjectFields(FIELD_LABELS, APPEAL_FORM),
    fieldChoices: () => areaChoices(strapi),
    sample: sampleMaker(strapi, z.strictObject({ ...SAMPLE_FIELDS, reason: SAMPLE_REASON }), () =>
      service(strapi, 'api::unit-appeal.sample'),
    ),

    businessFields: async (documentId) => {
      const row = await find(documentId);
      const department = await departmentOf(row);
      return {
        unitName: row.unit.name,
        creditCode: row.unit.creditCode,
        applicant: nameOf(row.parties.appellant),
        department: department?.name ?? null,
        district: department?.district ?? null,
      };
    },

    form: async (documentId) => formOf(await find(documentId)),

    attachments: async (documentId) => filesOf(await find(documentId)),

    openAttachment: async (documentId, attachmentId) => {
      const attachment = filesOf(await find(documentId)).find(({ id }) => id === attachmentId);
      const content = attachment && (await service(strapi, 'api::evidence.evidence').open(attachment.id));
      return attachment && content ? { content, attachment } : null;
    },

    handedInAgain: (documentId) => service(strapi, 'api::unit-appeal.decision').resume(documentId),

    isInterested: async (actor, documentId) => {
      const { account, unit } = await find(documentId);
      return hasStake(strapi, actor, account?.id ?? null, unit.creditCode);
    },

    messageSamples: caseSamples(
      { 'zh-Hans': '单位申诉', en: 'appeal' },
      'unitName',
      'department',
      'applicantName',
      'appellantMasked',
      'opinion',
      'fieldsToCorrectChinese',
      'fieldsToCorrectEnglish',
    ),

    messageVariables: async (documentId) => {
      const row = await find(documentId);
      const { name } = row.parties.appellant;
      return {
        caseChinese: '单位申诉',
        caseEnglish: 'appeal',
        unitName: row.unit.name,
        department: (await departmentOf(row))?.name ?? null,
        applicantName: nameOf(row.parties.appellant),
        // For the other side, who may know of the appellant what a stranger may.
        appellantMasked: name === null ? '***' : maskPersonName(name),
        opinion: row.opinion,
        fieldsToCorrectChinese: fieldLabels(row.fieldsToCorrect ?? [], 'zh-Hans').join('、'),
        fieldsToCorrectEnglish: fieldLabels(row.fieldsToCorrect ?? [], 'en').join(', '),
      };
    },
  };
}

function nameOf({ name, username }: AppealParty): string {
  return name ?? username;
}

/** What both sides have handed in, each under its own heading. */
function filesOf({ submissions, response }: Appeal): readonly Attachment[] {
  const appellants = submissions.at(-1)?.evidence ?? [];
  return [
    ...appellants.map((file) => attachment(file, APPELLANT)),
    ...(response?.evidence ?? []).map((file) => attachment(file, INCUMBENT)),
  ];
}

function attachment(
  { documentId, name, mime, size }: EvidenceFile,
  section: NonNullable<Attachment['section']>,
): Attachment {
  return { id: documentId, name, mime, size, section };
}
