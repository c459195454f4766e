import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { LocalizedText, Subject } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { CHANGE_UID, type ChangeSubmission, type ChangeWithParties } from '../contracts/business-info-change';
import { CHANGE_FIELDS, changeFieldLabels, changeForm } from '../domain/business-info-change';
import { KIND_OPTIONS, kindLabel } from '../domain/licence-fields';
import { areaChoices } from './area-choices';
import { applicantName, attachment, subjectFields, UNIT_CASE_LABELS } from './case-subject';
import { SAMPLE_FIELDS, SAMPLE_REPRESENTATIVE, sampleMaker } from './samples';
import { caseSamples } from './message-samples';
import { hasStake } from './stake';

interface Found {
  readonly row: ChangeWithParties;
  readonly submission: ChangeSubmission;
}

const LABEL: LocalizedText = { 'zh-Hans': '工商信息修改', en: 'Business information change' };

/** A change of a unit's registration data as the workflow plugin sees it. */
export function changeSubject(strapi: Core.Strapi): Subject {
  /** @throws Error when there is no such change, or nothing was ever submitted with it */
  const find = async (documentId: string): Promise<Found> => {
    const row = await service(strapi, 'api::business-info-change.business-info-change').findWithParties(
      documentId,
    );
    const submission = row?.submissions.at(-1);
    if (!row || !submission) throw new Error(`The change ${documentId} is gone`);
    return { row, submission };
  };
  return {
    uid: CHANGE_UID,
    formKey: 'business-info-change',
    label: LABEL,
    businessFieldLabels: UNIT_CASE_LABELS,
    fields: subjectFields(UNIT_CASE_LABELS, CHANGE_FIELDS, { kind: KIND_OPTIONS }),
    fieldChoices: () => areaChoices(strapi),
    sample: sampleMaker(
      strapi,
      z.strictObject({ ...SAMPLE_FIELDS, legalRepresentative: SAMPLE_REPRESENTATIVE }),
      () => service(strapi, 'api::business-info-change.sample'),
    ),

    // The unit as its reviewers know it: what is in force.
    businessFields: async (documentId) => {
      const { row } = await find(documentId);
      const { name, creditCode, department, kind } = row.before;
      return {
        unitName: name,
        creditCode,
        applicant: applicantName(row.account),
        department: department.name,
        district: department.district,
        kind: kindLabel(kind),
      };
    },

    form: async (documentId) => {
      const { row } = await find(documentId);
      return changeForm(row.before, row.submissions);
    },

    attachments: async (documentId) => (await find(documentId)).submission.evidence.map(attachment),

    openAttachment: async (documentId, attachmentId) => {
      const { submission } = await find(documentId);
      const file = submission.evidence.find((one) => one.documentId === attachmentId);
      const content = file && (await service(strapi, 'api::evidence.evidence').open(file.documentId));
      return file && content ? { content, attachment: attachment(file) } : null;
    },

    handedInAgain: (documentId) => service(strapi, 'api::business-info-change.decision').resume(documentId),

    isInterested: async (actor, documentId) => {
      const { row } = await find(documentId);
      // Members are found by the code that the unit has at the moment.
      return hasStake(strapi, actor, row.account?.id ?? null, row.unit?.creditCode ?? row.before.creditCode);
    },

    messageSamples: caseSamples(
      { 'zh-Hans': '工商信息修改', en: 'business information change' },
      'unitName',
      'department',
      'applicantName',
      'opinion',
      'fieldsToCorrectChinese',
      'fieldsToCorrectEnglish',
    ),

    messageVariables: async (documentId) => {
      const { row } = await find(documentId);
      return {
        caseChinese: LABEL['zh-Hans'],
        caseEnglish: 'business information change',
        unitName: row.before.name,
        department: row.before.department.name,
        applicantName: applicantName(row.account),
        opinion: row.opinion,
        fieldsToCorrectChinese: changeFieldLabels(row.fieldsToCorrect ?? [], 'zh-Hans').join('、'),
        fieldsToCorrectEnglish: changeFieldLabels(row.fieldsToCorrect ?? [], 'en').join(', '),
      };
    },
  };
}
