import type { CaseDirectory, CaseEntry, CaseRow } from './case';
import type { EvidenceFile } from './evidence';
import type { LicenceChanges, LicenceData } from './unit';

export const CHANGE_UID = 'api::business-info-change.business-info-change';

/** What was asked for at one time: every field that shall differ from what is in force. */
export interface ChangeSubmission {
  readonly at: string;
  readonly changes: LicenceChanges;
  readonly evidence: readonly EvidenceFile[];
}

export interface ChangeRow extends CaseRow {
  /** What was in force when the case started; it stays so until an approval. */
  readonly before: LicenceData;
  /** Oldest first. */
  readonly submissions: readonly ChangeSubmission[];
}

export interface ChangeWithParties extends ChangeRow {
  readonly account: { readonly id: number; readonly name: string | null; readonly username: string } | null;
  readonly unit: {
    readonly id: number;
    readonly documentId: string;
    readonly name: string;
    readonly creditCode: string;
  } | null;
}

/** `strapi.service('api::business-info-change.decision')`: what a decision does; the flow's actions call it. */
export interface ChangeDecisions {
  /** @throws UNIT_DATA_TAKEN, DEPARTMENT_UNKNOWN: then nothing of the decision stays */
  approve(documentId: string, at: Date): Promise<void>;
  reject(documentId: string, opinion: string | null, at: Date): Promise<void>;
  returnForCorrection(documentId: string, opinion: string | null, fields: readonly string[]): Promise<void>;
  /** It is under review again, if it was returned. */
  resume(documentId: string): Promise<void>;
  withdraw(documentId: string, at: Date): Promise<void>;
}

/** `strapi.service('api::business-info-change.business-info-change')`, the part that other houses use. */
export interface ChangeDirectory extends CaseDirectory {
  find(documentId: string): Promise<ChangeRow | null>;
  findWithParties(documentId: string): Promise<ChangeWithParties | null>;
  /** @returns the change of this unit that runs, whoever asked for it, or null */
  openOf(unitId: number): Promise<CaseEntry | null>;
}
