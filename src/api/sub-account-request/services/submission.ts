import type { Core } from '@strapi/strapi';
import { goOn, refuseForbidden, startCase, underReview } from '../../../cases/entry';
import { takeTurn } from '../../../cases/turn';
import { service } from '../../../contracts';
import {
  SUB_ACCOUNT_REQUEST_UID,
  type RequestSubmission,
  type SubAccountRequestRow,
} from '../../../contracts/sub-account-request';
import { resubmission } from '../../../domain/case-rules';
import { changedFields } from '../../../domain/sub-account-request-fields';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { documents } from '../../../store/query';
import { workflow } from '../../../store/workflow';
import type { RequestCorrection, SubAccountRequestFields } from '../contracts/requests';

const HOUSE = { uid: SUB_ACCOUNT_REQUEST_UID, kind: 'sub-account-request' } as const;

export interface SubmissionService {
  /** Makes the entry as `submit` does, and starts no case. @throws what `submit` throws */
  enter(account: SignedIn, request: SubAccountRequestFields): Promise<string>;
  /**
   * @returns the request's documentId
   * @throws UNIT_UNKNOWN when there is no approved unit of this id, ACCOUNT_ALREADY_IN_UNIT, CASE_ALREADY_OPEN
   */
  submit(account: SignedIn, fields: SubAccountRequestFields): Promise<string>;
  /** @throws REQUEST_NOT_RESUBMITTABLE, FIELD_NOT_RETURNED, ACCOUNT_ALREADY_IN_UNIT, CASE_ALREADY_OPEN */
  resubmit(account: SignedIn, row: SubAccountRequestRow, correction: RequestCorrection): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): SubmissionService => {
  const enter: SubmissionService['enter'] = async (account, { unit: unitId, message = null }) => {
    await refuseBusy(strapi, account);
    const unit = await service(strapi, 'api::unit.unit').details(unitId);
    if (unit?.registrationState !== 'approved') throw cityError('UNIT_UNKNOWN', { unit: unitId });
    const submission = await submissionOf(strapi, account, message);
    const { documentId } = await documents<SubAccountRequestRow>(strapi, SUB_ACCOUNT_REQUEST_UID).create({
      data: { account: account.id, unit: unit.id, ...underReview(submission, []) },
    });
    return documentId;
  };

  return {
    enter,

    submit: async (account, request) => {
      const documentId = await enter(account, request);
      await startCase(strapi, HOUSE, account.id, documentId);
      return documentId;
    },

    resubmit: async (account, row, { message, variables }) => {
      const way = resubmission(row.state);
      const before = row.submissions.at(-1);
      if (way === null || !before) throw cityError('REQUEST_NOT_RESUBMITTABLE');
      if (way === 'new-case') await refuseBusy(strapi, account);
      const submission = await submissionOf(
        strapi,
        account,
        message === undefined ? before.message : message,
      );
      refuseForbidden(row, changedFields(before, submission));
      await documents(strapi, SUB_ACCOUNT_REQUEST_UID).update({
        documentId: row.documentId,
        data: underReview(submission, row.submissions),
      });
      await goOn(strapi, HOUSE, { accountId: account.id, documentId: row.documentId, way, variables });
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

/** One account, one unit, and one open case (product.md section 3); unique indexes hold both as well. */
async function refuseBusy(strapi: Core.Strapi, { id }: SignedIn): Promise<void> {
  await takeTurn(strapi, id);
  if (await service(strapi, 'api::membership.membership').of(id)) throw cityError('ACCOUNT_ALREADY_IN_UNIT');
}
