import type { CaseDirectory, CaseRow } from './case';
import type { EvidenceFile } from './evidence';

export const APPEAL_UID = 'api::unit-appeal.unit-appeal';

/** What an appellant hands in, at one time; kept for good. */
export interface AppealSubmission {
  readonly at: string;
  readonly reason: string;
  readonly evidence: readonly EvidenceFile[];
}

/** Who somebody was in the dispute when it began; a decision changes the roles, not this. */
export interface AppealParty {
  readonly accountId: number;
  readonly name: string | null;
  readonly username: string;
  readonly mobileMasked: string | null;
  /** Since when they belong to the unit in their role; null for an appellant from outside. */
  readonly since: string | null;
}

export interface AppealParties {
  readonly appellant: AppealParty;
  /** The unit's administrator; null when it has none. */
  readonly incumbent: AppealParty | null;
}

/** What the administrator of the unit answers to an appeal. */
export interface AppealResponse {
  readonly at: string;
  /** The account that answered; whoever administers the unit later did not say this. */
  readonly accountId: number;
  readonly statement: string;
  readonly evidence: readonly EvidenceFile[];
}

export interface AppealRow extends CaseRow {
  readonly parties: AppealParties;
  readonly submissions: readonly AppealSubmission[];
  readonly response: AppealResponse | null;
  /** When the administrator's time to answer was over; null as long as it runs. */
  readonly windowClosedAt: string | null;
}

export interface AppealUnit {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
  readonly creditCode: string;
}

export interface AppealWithParties extends AppealRow {
  readonly account: { readonly id: number } | null;
  readonly unit: AppealUnit | null;
}

/** `strapi.service('api::unit-appeal.decision')`: what a decision does; called by the flow's actions. */
export interface AppealDecisions {
  /** The administrator's time to answer is over; from here on the department has the case. */
  closeWindow(documentId: string, at: Date): Promise<void>;
  /**
   * The appellant becomes the administrator, whoever was it a sub-account; the sessions of both end.
   *
   * @param actor who decided, for the audit log
   * @throws APPELLANT_DISABLED, APPELLANT_IN_ANOTHER_UNIT
   */
  approve(documentId: string, at: Date, actor: string): Promise<void>;
  reject(documentId: string, opinion: string | null, at: Date): Promise<void>;
  returnForCorrection(documentId: string, opinion: string | null, fields: readonly string[]): Promise<void>;
  /** It is under review again, if it was returned. */
  resume(documentId: string): Promise<void>;
  withdraw(documentId: string, at: Date): Promise<void>;
}

/** `strapi.service('api::unit-appeal.unit-appeal')`, the part that other houses use. */
export interface AppealDirectory extends CaseDirectory {
  find(documentId: string): Promise<AppealWithParties | null>;
  /** Those against one unit, newest first, a page at a time. */
  against(
    unitId: number,
    page: { readonly page: number; readonly pageSize: number },
  ): Promise<{ readonly rows: readonly AppealWithParties[]; readonly total: number }>;
  /** Until when the unit's administrator may answer; null when they have, or the time is over. */
  respondUntil(row: AppealWithParties): Promise<string | null>;
  /** @returns the appeal against the unit that its administrator may still answer, or null */
  awaiting(unitId: number): Promise<{ readonly documentId: string; readonly until: string } | null>;
  /** When the account's newest rejected appeal against the unit was decided, or null. */
  rejectedAt(accountId: number, unitId: number): Promise<Date | null>;
  /**
   * Whether an appeal against the unit is open: then it may neither be handed over nor may anybody be
   * unbound (product.md section 4). Ask after `membership.lock(unitId)`, which an appeal takes too.
   */
  disputed(unitId: number): Promise<boolean>;
}
