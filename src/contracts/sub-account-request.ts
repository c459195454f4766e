import type { ActorReference } from '@city/plugin-workflow/contracts';
import type { CaseDirectory, CaseRow } from './case';

export const SUB_ACCOUNT_REQUEST_UID = 'api::sub-account-request.sub-account-request';

/** What a unit's administrator is shown of an applicant, as it was at one submission. */
export interface RequestSubmission {
  readonly at: string;
  readonly applicantName: string | null;
  readonly mobileMasked: string | null;
  readonly message: string | null;
}

export interface SubAccountRequestRow extends CaseRow {
  readonly submissions: readonly RequestSubmission[];
  readonly account: { readonly id: number; readonly name: string | null; readonly username: string } | null;
  readonly unit: {
    readonly id: number;
    readonly documentId: string;
    readonly name: string;
    readonly creditCode: string;
  } | null;
}

/** `strapi.service('api::sub-account-request.decision')`: what a decision does; called by the flow's actions. */
export interface SubAccountRequestDecisions {
  /**
   * @param actor who decides: an account must administer the unit at this moment
   * @throws NOT_UNIT_ADMINISTRATOR, ACCOUNT_ALREADY_IN_UNIT
   */
  approve(documentId: string, actor: ActorReference, at: Date): Promise<void>;
  reject(documentId: string, opinion: string | null, actor: ActorReference, at: Date): Promise<void>;
  returnForCorrection(
    documentId: string,
    opinion: string | null,
    fields: readonly string[],
    actor: ActorReference,
  ): Promise<void>;
  /** It is under review again, if it was returned. */
  resume(documentId: string): Promise<void>;
  withdraw(documentId: string, at: Date): Promise<void>;
  /** Nobody has decided in time. */
  expire(documentId: string, at: Date): Promise<void>;
  /** Tells the unit's new administrator of what waits for them now, and takes it from the former one. */
  passOn(unitId: number, administratorId: number): Promise<void>;
}

/** `strapi.service('api::sub-account-request.sub-account-request')`, the part that other houses use. */
export interface SubAccountRequestDirectory extends CaseDirectory {
  find(documentId: string): Promise<SubAccountRequestRow | null>;
  /** The requests that wait for the unit's administrator, oldest first. */
  waitingFor(unitId: number): Promise<readonly SubAccountRequestRow[]>;
}
