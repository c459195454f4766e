import type { Core } from '@strapi/strapi';
import { goOn, refuseForbidden, startCase, underReview } from '../../../cases/entry';
import { takeTurn } from '../../../cases/turn';
import { service } from '../../../contracts';
import { CHANGE_UID, type ChangeRow, type ChangeWithParties } from '../../../contracts/business-info-change';
import type { LicenceChanges, LicenceData, UnitDetails } from '../../../contracts/unit';
import { changedSince, realChanges } from '../../../domain/business-info-change';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { documents } from '../../../store/query';
import { workflow } from '../../../store/workflow';
import { administeredUnit } from '../administered-unit';
import type { ChangeRequest, CorrectionRequest } from '../contracts/requests';
import { correctable } from '../correction';
import { licenceOf, refuseTaken, wantedData } from '../wanted-data';

const HOUSE = { uid: CHANGE_UID, kind: 'business-info-change' } as const;

export interface SubmissionService {
  /** Makes the entry as `submit` does, and starts no case. @throws what `submit` throws */
  enter(account: SignedIn, request: ChangeRequest): Promise<string>;
  /**
   * @returns the change's documentId
   * @throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR, CASE_ALREADY_OPEN, UNIT_CHANGE_ALREADY_OPEN,
   *   NOTHING_TO_CHANGE, DEPARTMENT_UNKNOWN, UNIT_ALREADY_REGISTERED, EVIDENCE_UNKNOWN, EVIDENCE_IN_USE
   */
  submit(account: SignedIn, request: ChangeRequest): Promise<string>;
  /** @throws CHANGE_NOT_RESUBMITTABLE, FIELD_NOT_RETURNED, and what `submit` throws */
  resubmit(account: SignedIn, row: ChangeWithParties, request: CorrectionRequest): Promise<void>;
  /** For the applicant and for the unit's administrator. @throws CASE_NOT_WITHDRAWABLE */
  withdraw(account: SignedIn, row: ChangeWithParties): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): SubmissionService => {
  const now = () => workflow(strapi, 'clock').now().toISOString();
  const files = () => service(strapi, 'api::evidence.evidence');

  /** The caller's unit, with nothing else of theirs under way; nobody else begins meanwhile. */
  const idleUnit = async (account: SignedIn): Promise<UnitDetails> => {
    const unit = await administeredUnit(strapi, account.id, { locked: true });
    await takeTurn(strapi, account.id);
    const open = await service(strapi, 'api::business-info-change.business-info-change').openOf(unit.id);
    if (open) throw cityError('UNIT_CHANGE_ALREADY_OPEN', { case: open.documentId });
    return unit;
  };
  /** What is asked for, when there is something and it can be had. */
  const realAndFree = async (unit: UnitDetails, before: LicenceData, wanted: LicenceChanges) => {
    const changes = realChanges(before, wanted);
    if (Object.keys(changes).length === 0) throw cityError('NOTHING_TO_CHANGE');
    await refuseTaken(strapi, unit, changes);
    return changes;
  };

  const enter: SubmissionService['enter'] = async (account, { changes: wanted, evidence }) => {
    const unit = await idleUnit(account);
    const before = licenceOf(unit);
    const changes = await realAndFree(unit, before, await wantedData(strapi, wanted));
    const submission = { at: now(), changes, evidence: await files().claim(account.id, evidence, null) };
    const { documentId } = await documents<ChangeRow>(strapi, CHANGE_UID).create({
      data: { account: account.id, unit: unit.id, before, ...underReview(submission, []) },
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

    resubmit: async (account, row, { changes: wanted = {}, evidence, variables }) => {
      const { way, earlier } = correctable(account.id, row);
      const isNew = way === 'new-case';
      const unit = await (isNew ? idleUnit(account) : administeredUnit(strapi, account.id));
      // Whoever moved on to another unit corrects nothing for the former one.
      if (unit.id !== row.unit?.id) throw cityError('NOT_UNIT_ADMINISTRATOR');
      const before = isNew ? licenceOf(unit) : row.before;
      const all = { ...earlier.changes, ...(await wantedData(strapi, wanted)) };
      const changes = await realAndFree(unit, before, all);
      const holder = { uid: CHANGE_UID, id: row.id };
      const handedIn = evidence ? await files().claim(account.id, evidence, holder) : earlier.evidence;
      const submission = { at: now(), changes, evidence: handedIn };
      refuseForbidden(row, changedSince(before, earlier, submission));
      await documents(strapi, CHANGE_UID).update({
        documentId: row.documentId,
        data: { before, ...underReview(submission, row.submissions) },
      });
      await goOn(strapi, HOUSE, { accountId: account.id, documentId: row.documentId, way, variables });
    },

    withdraw: async (account, row) => {
      const applicant = `user:${row.account?.id ?? account.id}` as const;
      await workflow(strapi, 'cases').withdraw(subjectOf(row), `user:${account.id}`, applicant);
    },
  };
};

function subjectOf({ documentId }: ChangeRow) {
  return { uid: CHANGE_UID, documentId };
}
