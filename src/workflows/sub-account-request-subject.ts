import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { LocalizedText, Subject } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { SUB_ACCOUNT_REQUEST_UID, type SubAccountRequestRow } from '../contracts/sub-account-request';
import { fieldLabels, formOf, REQUEST_FIELDS } from '../domain/sub-account-request-fields';
import { subjectFields } from './case-subject';
import { SAMPLE_FIELDS, SAMPLE_MESSAGE, sampleMaker } from './samples';
import { caseSamples } from './message-samples';
import { isOutsiderToOffice } from './stake';

const FIELD_LABELS: Readonly<Record<string, LocalizedText>> = {
  unitName: { 'zh-Hans': '单位名称', en: 'Unit' },
  creditCode: { 'zh-Hans': '统一社会信用代码', en: 'Credit code' },
  applicant: { 'zh-Hans': '申请人', en: 'Applicant' },
};

/** A request to become a sub-account as the workflow plugin sees it. */
export function subAccountRequestSubject(strapi: Core.Strapi): Subject {
  const find = async (documentId: string) =>
    found(documentId, await service(strapi, 'api::sub-account-request.sub-account-request').find(documentId));
  return {
    uid: SUB_ACCOUNT_REQUEST_UID,
    formKey: 'sub-account-request',
    label: { 'zh-Hans': '子账号申请', en: 'Request to become a sub-account' },
    businessFieldLabels: FIELD_LABELS,
    fields: subjectFields(FIELD_LABELS, REQUEST_FIELDS),
    reminderTemplate: 'sub-account-request-reminded',
    sample: sampleMaker(strapi, z.strictObject({ ...SAMPLE_FIELDS, message: SAMPLE_MESSAGE }), () =>
      service(strapi, 'api::sub-account-request.sample'),
    ),

    businessFields: async (documentId) => {
      const row = await find(documentId);
      return { unitName: row.unit.name, creditCode: row.unit.creditCode, applicant: applicantName(row) };
    },

    form: async (documentId) => formOf((await find(documentId)).submissions),

    attachments: () => Promise.resolve([]),
    openAttachment: () => Promise.resolve(null),

    handedInAgain: (documentId) => service(strapi, 'api::sub-account-request.decision').resume(documentId),

    isInterested: async (actor, documentId) => {
      const { account, unit } = await find(documentId);
      return isOutsiderToOffice(strapi, actor, account?.id ?? null, unit);
    },

    messageSamples: caseSamples(
      { 'zh-Hans': '子账号', en: 'request to become a sub-account' },
      'unitName',
      'applicantName',
      'opinion',
      'fieldsToCorrectChinese',
      'fieldsToCorrectEnglish',
    ),

    messageVariables: async (documentId) => {
      const row = await find(documentId);
      return {
        caseChinese: '子账号',
        caseEnglish: 'request to become a sub-account',
        unitName: row.unit.name,
        applicantName: applicantName(row),
        opinion: row.opinion,
        fieldsToCorrectChinese: fieldLabels(row.fieldsToCorrect ?? [], 'zh-Hans').join('、'),
        fieldsToCorrectEnglish: fieldLabels(row.fieldsToCorrect ?? [], 'en').join(', '),
      };
    },
  };
}

/** @throws Error when there is no such request, or its unit is gone */
function found(documentId: string, row: SubAccountRequestRow | null) {
  if (!row?.unit) throw new Error(`The request ${documentId} is gone, or its unit`);
  return { ...row, unit: row.unit };
}

function applicantName({ account }: Pick<SubAccountRequestRow, 'account'>): string | null {
  return account && (account.name ?? account.username);
}
