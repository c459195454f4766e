import type { Core } from '@strapi/strapi';
import { takeTurn } from '../../../cases/turn';
import { service } from '../../../contracts';
import {
  SUB_ACCOUNT_REQUEST_UID,
  type RequestSubmission,
  type SubAccountRequestRow,
} from '../../../contracts/sub-account-request';
import { forbiddenChanges, resubmission } from '../../../domain/case-rules';
import { changedFields } from '../../../domain/sub-account-request-fields';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { documents } from '../../../store/query';
import { workflow } from '../../../store/workflow';
import type { RequestCorrection, SubAccountRequestFields } from '../contracts/requests';

const FLOW = 'sub-account-request';
/** The outcome by which the applicant's task in the diagram goes back to review. */
const RESUBMIT = 'resubmit';

export interface SubmissionService {
  /**
   * @returns the request's documentId
   * @throws UNIT_UNKNOWN when there is no approved unit of this id, ACCOUNT_ALREADY_IN_UNIT, CASE_ALREADY_OPEN
   */
  submit(account: SignedIn, fields: SubAccountRequestFields): Promise<string>;
  /** @throws REQUEST_NOT_RESUBMITTABLE, FIELD_NOT_RETURNED, ACCOUNT_ALREADY_IN_UNIT, CASE_ALREADY_OPEN */
  resubmit(account: SignedIn, row: SubAccountRequestRow, correction: RequestCorrection): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): SubmissionService => {
  const start = (account: SignedIn, documentId: string) =>
    workflow(strapi, 'cases').start({
      definitionKey: FLOW,
      subject: { uid: SUB_ACCOUNT_REQUEST_UID, documentId },
      applicant: `user:${account.id}`,
      exclusiveKey: `account:${account.id}`,
    });

  return {
    submit: async (account, { unit: unitId, message = null }) => {
      await refuseBusy(strapi, account);
      const unit = await service(strapi, 'api::unit.unit').details(unitId);
      if (unit?.registrationState !== 'approved') throw cityError('UNIT_UNKNOWN', { unit: unitId });
      const submission = await submissionOf(strapi, account, message);
      const { documentId } = await documents<SubAccountRequestRow>(strapi, SUB_ACCOUNT_REQUEST_UID).create({
        data: { account: account.id, unit: unit.id, ...underReview(submission, []) },
      });
      await start(account, documentId);
      return documentId;
    },

    resubmit: async (account, row, { message }) => {
      const way = resubmission(row.state);
      const before = row.submissions.at(-1);
      if (way === null || !before) throw cityError('REQUEST_NOT_RESUBMITTABLE');
      if (way === 'new-case') await refuseBusy(strapi, account);
      const submission = await submissionOf(
        strapi,
        account,
        message === undefined ? before.message : message,
      );
      refuseForbidden(row, before, submission);
      await documents(strapi, SUB_ACCOUNT_REQUEST_UID).update({
        documentId: row.documentId,
        data: underReview(submission, row.submissions),
      });
      if (way === 'new-case') await start(account, row.documentId);
      else {
        const subject = { uid: SUB_ACCOUNT_REQUEST_UID, documentId: row.documentId };
        await workflow(strapi, 'cases').completeOwnTask(subject, `user:${account.id}`, RESUBMIT);
      }
    },
  };
};

/** What the administrator gets to see, as it is now. */
async function submissionOf(
  strapi: Core.Strapi,
  { id }: SignedIn,
  message: string | null,
): Promise<RequestSubmission> {
  const contact = await service(strapi, 'api::account.account').contact(id);
  return {
    at: workflow(strapi, 'clock').now().toISOString(),
    applicantName: contact && (contact.name ?? contact.username),
    mobileMasked: contact?.mobileMasked ?? null,
    message,
  };
}

function underReview(submission: RequestSubmission, before: readonly RequestSubmission[]) {
  return {
    state: 'under-review',
    submissions: [...before, submission],
    opinion: null,
    fieldsToCorrect: null,
    submittedAt: submission.at,
    decidedAt: null,
  };
}

/** One account, one unit, and one open case (product.md section 3); unique indexes hold both as well. */
async function refuseBusy(strapi: Core.Strapi, { id }: SignedIn): Promise<void> {
  await takeTurn(strapi, id);
  if (await service(strapi, 'api::membership.membership').of(id)) throw cityError('ACCOUNT_ALREADY_IN_UNIT');
}

function refuseForbidden(
  { state, fieldsToCorrect }: SubAccountRequestRow,
  before: RequestSubmission,
  after: RequestSubmission,
): void {
  const fields = forbiddenChanges(state, changedFields(before, after), fieldsToCorrect ?? []);
  if (fields.length > 0) throw cityError('FIELD_NOT_RETURNED', { fields, fieldsToCorrect });
}
