import type { EvidenceFile } from '../../api/evidence';
import type { components } from '../../api/schema';
import type { StepAnswers } from '../../components/step-answers';
import type { ContactValues, LicenceValues } from './fields';

/** A form that registers or corrects a unit. */
export interface RegistrationValues {
  readonly unit: Partial<LicenceValues> & ContactValues;
  readonly evidence: readonly EvidenceFile[];
  /** What the diagram asks for besides, with a correction. */
  readonly variables?: StepAnswers;
}

/** What was typed, and for which look-up: somebody who looks up another unit begins anew. */
export interface RegistrationDraft {
  readonly asked: string;
  readonly values: RegistrationValues;
}

export const REGISTRATION_DRAFT = 'unit-registration';

export type UnitBody = components['schemas']['UnitRegistrationRequest']['data']['unit'];
