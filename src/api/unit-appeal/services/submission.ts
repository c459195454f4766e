import type { Core } from '@strapi/strapi';
import { goOn, refuseForbidden, startCase, underReview } from '../../../cases/entry';
import { takeTurn } from '../../../cases/turn';
import { service } from '../../../contracts';
import {
  APPEAL_UID,
  type AppealParties,
  type AppealParty,
  type AppealRow,
  type AppealSubmission,
} from '../../../contracts/appeal';
import type { Membership } from '../../../contracts/membership';
import { changedFields } from '../../../domain/appeal-fields';
import { waitUntil } from '../../../domain/appeal-rules';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { documents } from '../../../store/query';
import { workflow } from '../../../store/workflow';
import type { AppealRequest, CorrectionRequest } from '../contracts/requests';

const HOUSE = { uid: APPEAL_UID, kind: 'unit-appeal' } as const;

export interface SubmissionService {
  /** Makes the entry as `submit` does, and starts no case. @throws what `submit` throws */
  enter(account: SignedIn, request: AppealRequest): Promise<string>;
  /**
   * @returns the appeal's documentId
   * @throws UNIT_UNKNOWN, CASE_ALREADY_OPEN, ACCOUNT_ALREADY_IN_UNIT, APPEAL_OF_OWN_UNIT, UNIT_UNDER_APPEAL,
   *   APPEAL_TOO_SOON with `details.until`, EVIDENCE_UNKNOWN, EVIDENCE_IN_USE
   */
  submit(account: SignedIn, request: AppealRequest): Promise<string>;
  /** @throws APPEAL_NOT_RESUBMITTABLE, FIELD_NOT_RETURNED, EVIDENCE_UNKNOWN, EVIDENCE_IN_USE */
  resubmit(account: SignedIn, row: AppealRow, request: CorrectionRequest): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): SubmissionService => {
  const now = () => workflow(strapi, 'clock').now();
  const files = () => service(strapi, 'api::evidence.evidence');
  const enter: SubmissionService['enter'] = async (account, { unit: unitId, reason, evidence }) => {
    const unit = await service(strapi, 'api::unit.unit').details(unitId);
    if (unit?.registrationState !== 'approved') throw cityError('UNIT_UNKNOWN', { unit: unitId });
    // Who belongs to the unit stays as it is from here on, and of two appeals one waits for the other.
    await service(strapi, 'api::membership.membership').lock(unit.id);
    await takeTurn(strapi, account.id);
    const membership = await service(strapi, 'api::membership.membership').of(account.id);
    refuseUnfit(membership, unitId);
    await refuseEarly(strapi, account.id, unit.id);
    const submission: AppealSubmission = {
      at: now().toISOString(),
      reason,
      evidence: await files().claim(account.id, evidence, null),
    };
    const { documentId } = await documents<AppealRow>(strapi, APPEAL_UID).create({
      data: {
        account: account.id,
        unit: unit.id,
        parties: await partiesOf(strapi, account.id, unit.id, membership),
        ...underReview(submission, []),
      },
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

    resubmit: async (account, row, { reason, evidence, variables }) => {
      const before = row.submissions.at(-1);
      if (row.state !== 'returned' || !before) throw cityError('APPEAL_NOT_RESUBMITTABLE');
      const holder = { uid: APPEAL_UID, id: row.id };
      const submission: AppealSubmission = {
        at: now().toISOString(),
        reason: reason ?? before.reason,
        evidence: evidence ? await files().claim(account.id, evidence, holder) : before.evidence,
      };
      refuseForbidden(row, changedFields(before, submission));
      // The case first: whatever else moves it holds its lock before it writes the appeal.
      const corrected = { accountId: account.id, documentId: row.documentId, variables };
      await goOn(strapi, HOUSE, { ...corrected, way: 'same-case' });
      await documents(strapi, APPEAL_UID).update({
        documentId: row.documentId,
        data: underReview(submission, row.submissions),
      });
    },
  };
};

/** Only who belongs to no unit, or is a sub-account of this one, may say that it is theirs to run. */
function refuseUnfit(membership: Membership | null, unitId: string): void {
  if (!membership) return;
  if (membership.unit.documentId !== unitId) throw cityError('ACCOUNT_ALREADY_IN_UNIT');
  if (membership.role === 'administrator') throw cityError('APPEAL_OF_OWN_UNIT');
}

async function refuseEarly(strapi: Core.Strapi, accountId: number, unitId: number): Promise<void> {
  const appeals = service(strapi, 'api::unit-appeal.unit-appeal');
  if (await appeals.disputed(unitId)) throw cityError('UNIT_UNDER_APPEAL');
  const until = waitUntil(await appeals.rejectedAt(accountId, unitId), workflow(strapi, 'clock').now());
  if (until) throw cityError('APPEAL_TOO_SOON', { until: until.toISOString() });
}

async function partiesOf(
  strapi: Core.Strapi,
  appellantId: number,
  unitId: number,
  membership: Membership | null,
): Promise<AppealParties> {
  const memberships = service(strapi, 'api::membership.membership');
  const incumbentId = await memberships.administratorOf(unitId);
  const incumbency = incumbentId === null ? null : await memberships.of(incumbentId);
  const appellant = await partyOf(strapi, appellantId, membership);
  if (!appellant) throw new Error(`The account ${appellantId} is gone`);
  return {
    appellant,
    incumbent: incumbentId === null ? null : await partyOf(strapi, incumbentId, incumbency),
  };
}

async function partyOf(
  strapi: Core.Strapi,
  accountId: number,
  membership: Membership | null,
): Promise<AppealParty | null> {
  const contact = await service(strapi, 'api::account.account').contact(accountId);
  if (!contact) return null;
  const { name, username, mobileMasked } = contact;
  return { accountId, name, username, mobileMasked, since: membership?.since ?? null };
}
