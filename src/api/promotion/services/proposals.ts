import type { Core } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import { service } from '../../../contracts';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { heldOffice, refuseWhileDisputed, subAccountOf } from '../../../members/office';
import { record, tell } from '../../../members/records';
import { documents } from '../../../store/query';
import { violatedIndex } from '../../../store/violations';
import { workflow } from '../../../store/workflow';
import type { PromotionAnswer } from '../contracts/answers';
import { expiryOf, stateAt } from '../domain/proposal';
import { answerOf, findPromotion, PROMOTION_UID, settle, type PromotionRow } from '../rows';

/** How the role of administrator passes on within a unit, without the department (product.md section 5). */
export interface ProposalsService {
  /**
   * @param documentId of the sub-account
   * @throws NOT_UNIT_ADMINISTRATOR, NOT_FOUND, UNIT_UNDER_APPEAL, SUCCESSOR_CANNOT_SIGN_IN, PROMOTION_ALREADY_OPEN
   */
  propose(account: SignedIn, documentId: string): Promise<PromotionAnswer>;
  /** @throws NOT_FOUND for whoever is neither the successor nor the administrator who proposed them */
  show(account: SignedIn, documentId: string): Promise<PromotionAnswer>;
  /**
   * The roles swap in this transaction, and both are signed out.
   *
   * @throws NOT_FOUND, PROMOTION_SETTLED, PROMOTION_EXPIRED, UNIT_UNDER_APPEAL, SUCCESSOR_CANNOT_SIGN_IN
   */
  accept(account: SignedIn, documentId: string): Promise<PromotionAnswer>;
  /** @throws NOT_FOUND, PROMOTION_SETTLED, PROMOTION_EXPIRED */
  decline(account: SignedIn, documentId: string): Promise<PromotionAnswer>;
  /** By the administrator. @throws NOT_FOUND, PROMOTION_SETTLED, PROMOTION_EXPIRED */
  cancel(account: SignedIn, documentId: string): Promise<PromotionAnswer>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ProposalsService => {
  const memberships = () => service(strapi, 'api::membership.membership');
  const now = () => workflow(strapi, 'clock').now();
  const written = (event: string, account: SignedIn, { documentId, unit, successor }: PromotionRow) =>
    record(strapi, event, account.id, {
      promotion: documentId,
      unit: unit.documentId,
      successor: successor.documentId,
    });

  const known = async ({ id }: SignedIn, documentId: string): Promise<PromotionRow> => {
    const row = await findPromotion(strapi, { documentId });
    if (!row || (row.successor.id !== id && row.proposedBy.id !== id)) throw workflowError('NOT_FOUND');
    return row;
  };
  /** The open proposal as its party finds it once nobody else changes who belongs to the unit. */
  const open = async (account: SignedIn, documentId: string, party: 'successor' | 'proposedBy') => {
    const found = await known(account, documentId);
    if (found[party].id !== account.id) throw workflowError('NOT_FOUND');
    await memberships().lock(found.unit.id);
    const row = await known(account, documentId);
    const state = stateAt(row, now());
    if (state === 'expired') throw cityError('PROMOTION_EXPIRED');
    if (state !== 'open') throw cityError('PROMOTION_SETTLED');
    return row;
  };
  const settled = async (row: PromotionRow, state: 'accepted' | 'declined' | 'cancelled') => {
    await settle(strapi, { id: row.id }, state, now());
    return { ...row, state, settledAt: now().toISOString() };
  };

  return {
    propose: async (account, documentId) => {
      const office = await heldOffice(strapi, account);
      const successor = await subAccountOf(strapi, office, documentId);
      await refuseWhileDisputed(strapi, office);
      if (!successor.canSignIn) throw cityError('SUCCESSOR_CANNOT_SIGN_IN');
      const at = now();
      const forgotten = { unit: { id: office.id }, expiresAt: { $lte: at } };
      await settle(strapi, forgotten, 'expired', at);
      const parties = { unit: office.id, proposedBy: account.id, successor: successor.id };
      const row = await add(strapi, parties, at);
      const variables = { unitName: office.name, administratorName: nameOf(row.proposedBy) };
      await tell(strapi, 'promotion-proposed', successor.id, variables);
      await written('promotion.proposed', account, row);
      return answerOf(row, at);
    },

    show: async (account, documentId) => answerOf(await known(account, documentId), now()),

    accept: async (account, documentId) => {
      const row = await open(account, documentId, 'successor');
      const { unit, proposedBy } = row;
      await refuseWhileDisputed(strapi, unit);
      const successor = await service(strapi, 'api::account.member').locked(account.id);
      if (successor?.canSignIn !== true) throw cityError('SUCCESSOR_CANNOT_SIGN_IN');
      const accepted = await settled(row, 'accepted');
      await memberships().transferAdministrator(account.id, unit.id, now());
      const names = { unitName: unit.name, successorName: nameOf(row.successor) };
      await tell(strapi, 'administrator-handed-over', proposedBy.id, names);
      await tell(strapi, 'administrator-taken-over', account.id, names);
      await written('promotion.accepted', account, row);
      return answerOf(accepted, now());
    },

    decline: async (account, documentId) => {
      const row = await open(account, documentId, 'successor');
      const declined = await settled(row, 'declined');
      const names = { unitName: row.unit.name, successorName: nameOf(row.successor) };
      await tell(strapi, 'promotion-declined', row.proposedBy.id, names);
      await written('promotion.declined', account, row);
      return answerOf(declined, now());
    },

    cancel: async (account, documentId) => {
      const row = await open(account, documentId, 'proposedBy');
      const cancelled = await settled(row, 'cancelled');
      await tell(strapi, 'promotion-cancelled', row.successor.id, { unitName: row.unit.name });
      await written('promotion.cancelled', account, row);
      return answerOf(cancelled, now());
    },
  };
};

interface Parties {
  readonly unit: number;
  readonly proposedBy: number;
  readonly successor: number;
}

/** @throws PROMOTION_ALREADY_OPEN: one proposal a unit (database/invariants/members.sql) */
async function add(strapi: Core.Strapi, parties: Parties, at: Date): Promise<PromotionRow> {
  const data = { ...parties, state: 'open', proposedAt: at, expiresAt: expiryOf(at) };
  try {
    const { documentId } = await documents<PromotionRow>(strapi, PROMOTION_UID).create({ data });
    const row = await findPromotion(strapi, { documentId });
    if (!row) throw new Error(`The proposal ${documentId} is gone`);
    return row;
  } catch (error) {
    throw violatedIndex(error) === 'promotions_one_open' ? cityError('PROMOTION_ALREADY_OPEN') : error;
  }
}

function nameOf({ name, username }: PromotionRow['successor']): string {
  return name ?? username;
}
