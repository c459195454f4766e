import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Subject } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { REGISTRATION_UID, type RegistrationRow, type Submission } from '../contracts/registration';
import { KIND_OPTIONS, kindLabel } from '../domain/licence-fields';
import { fieldLabels, formOf, REGISTRATION_FIELDS } from '../domain/registration-fields';
import { areaChoices } from './area-choices';
import { applicantName, attachment, subjectFields, UNIT_CASE_LABELS } from './case-subject';
import { SAMPLE_FIELDS, sampleMaker } from './samples';
import { caseSamples } from './message-samples';
import { hasStake } from './stake';

interface Found<Row> {
  readonly row: Row;
  readonly submission: Submission;
}

/** A unit's registration as the workflow plugin sees it: inbox row, form, evidence, who has a stake. */
export function registrationSubject(strapi: Core.Strapi): Subject {
  const registrations = () => service(strapi, 'api::unit-registration.unit-registration');
  const find = async (documentId: string) => found(documentId, await registrations().find(documentId));
  const findWithApplicant = async (documentId: string) =>
    found(documentId, await registrations().findWithApplicant(documentId));
  return {
    uid: REGISTRATION_UID,
    formKey: 'unit-registration',
    label: { 'zh-Hans': '单位注册', en: 'Unit registration' },
    businessFieldLabels: UNIT_CASE_LABELS,
    fields: subjectFields(UNIT_CASE_LABELS, REGISTRATION_FIELDS, { kind: KIND_OPTIONS }),
    fieldChoices: () => areaChoices(strapi),
    sample: sampleMaker(strapi, z.strictObject(SAMPLE_FIELDS), () =>
      service(strapi, 'api::unit-registration.sample'),
    ),

    businessFields: async (documentId) => {
      const { row, submission } = await findWithApplicant(documentId);
      const { unit } = submission;
      return {
        unitName: unit.name,
        creditCode: unit.creditCode,
        applicant: applicantName(row.account),
        department: unit.department.name,
        district: unit.department.district,
        kind: kindLabel(unit.kind),
      };
    },

    form: async (documentId) => formOf((await find(documentId)).row.submissions),

    attachments: async (documentId) => (await find(documentId)).submission.evidence.map(attachment),

    openAttachment: async (documentId, attachmentId) => {
      const file = (await find(documentId)).submission.evidence.find(
        (one) => one.documentId === attachmentId,
      );
      const content = file && (await service(strapi, 'api::evidence.evidence').open(file.documentId));
      return file && content ? { content, attachment: attachment(file) } : null;
    },

    handedInAgain: (documentId) => service(strapi, 'api::unit-registration.decision').resume(documentId),

    isInterested: async (actor, documentId) => {
      const { row, submission } = await findWithApplicant(documentId);
      return hasStake(strapi, actor, row.account?.id ?? null, submission.unit.creditCode);
    },

    messageSamples: caseSamples(
      { 'zh-Hans': '单位注册', en: 'registration' },
      'unitName',
      'department',
      'applicantName',
      'opinion',
      'fieldsToCorrectChinese',
      'fieldsToCorrectEnglish',
    ),

    messageVariables: async (documentId) => {
      const { row, submission } = await findWithApplicant(documentId);
      return {
        caseChinese: '单位注册',
        caseEnglish: 'registration',
        unitName: submission.unit.name,
        department: submission.unit.department.name,
        applicantName: applicantName(row.account),
        opinion: row.opinion,
        fieldsToCorrectChinese: fieldLabels(row.fieldsToCorrect ?? [], 'zh-Hans').join('、'),
        fieldsToCorrectEnglish: fieldLabels(row.fieldsToCorrect ?? [], 'en').join(', '),
      };
    },
  };
}

/** @throws Error when there is no such registration, or nothing was ever submitted with it */
function found<Row extends RegistrationRow>(documentId: string, row: Row | null): Found<Row> {
  const submission = row?.submissions.at(-1);
  if (!row || !submission) throw new Error(`The registration ${documentId} is gone`);
  return { row, submission };
}
