import type { CaseDirectory, CaseRow } from './case';
import type { EvidenceFile } from './evidence';
import type { LicenceData } from './unit';

export const REGISTRATION_UID = 'api::unit-registration.unit-registration';

/** The unit's data at one submission; kept for good, so personal numbers are sealed in it. */
export interface SubmittedUnit extends LicenceData {
  readonly contactName: string | null;
  readonly contactMobile: SealedMobile | null;
  readonly contactEmail: string | null;
  readonly contactLandline: string | null;
}

export interface SealedMobile {
  readonly mobileSealed: string;
  readonly mobileIndex: string;
  readonly mobileMasked: string;
}

export interface Submission {
  readonly at: string;
  readonly unit: SubmittedUnit;
  readonly evidence: readonly EvidenceFile[];
}

export interface RegistrationRow extends CaseRow {
  readonly submissions: readonly Submission[];
}

export interface RegistrationWithApplicant extends RegistrationRow {
  readonly account: { readonly id: number; readonly name: string | null; readonly username: string } | null;
}

export interface RegistrationWithParties extends RegistrationWithApplicant {
  readonly unit: { readonly id: number; readonly documentId: string } | null;
}

/** `strapi.service('api::unit-registration.decision')`: what a decision does; called by the flow's actions. */
export interface RegistrationDecisions {
  approve(documentId: string, at: Date): Promise<void>;
  reject(documentId: string, opinion: string | null, at: Date): Promise<void>;
  returnForCorrection(documentId: string, opinion: string | null, fields: readonly string[]): Promise<void>;
  /** It is under review again, if it was returned. */
  resume(documentId: string): Promise<void>;
  withdraw(documentId: string, at: Date): Promise<void>;
}

/** `strapi.service('api::unit-registration.unit-registration')`, the part that other houses use. */
export interface RegistrationDirectory extends CaseDirectory {
  find(documentId: string): Promise<RegistrationRow | null>;
  findWithApplicant(documentId: string): Promise<RegistrationWithApplicant | null>;
  findWithParties(documentId: string): Promise<RegistrationWithParties | null>;
}
