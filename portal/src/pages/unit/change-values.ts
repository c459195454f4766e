import type { EvidenceFile } from '../../api/evidence';
import type { components } from '../../api/schema';
import type { Change, UnitOfAdministrator } from '../../api/unit-queries';
import { variablesOf } from '../../components/CorrectionFields';
import { referencesTo } from '../../components/EvidenceField';
import type { StepAnswers, StepField } from '../../components/step-answers';
import { differing } from '../../lib/unit-words';
import { LICENCE_FIELDS, licenceValues, type LicenceValues } from './fields';

/** A form that asks for other registration data. */
export interface ChangeValues {
  readonly changes: Partial<LicenceValues>;
  readonly evidence: readonly EvidenceFile[];
  /** What the diagram asks for besides, with a correction. */
  readonly variables?: StepAnswers;
}

/** The form as it begins: what is in force, with what was asked for earlier. */
export function beginningOf(unit: UnitOfAdministrator['unit'], earlier: Change | null): ChangeValues {
  const { department, ...asked } = earlier?.changes ?? {};
  return {
    changes: {
      ...licenceValues(unit),
      ...asked,
      ...(department === undefined ? {} : { department: department.documentId }),
    },
    evidence: earlier?.evidence ?? [],
  };
}

/** A new change: only what shall be different. */
export function askedFor(
  { changes, evidence }: ChangeValues,
  unit: UnitOfAdministrator['unit'],
): components['schemas']['BusinessInfoChangeRequest']['data'] {
  return { changes: differing(changes, licenceValues(unit)), evidence: referencesTo(evidence) };
}

/** A correction: all that is open, since one may also go back to what is in force. */
export function correctedTo(
  { changes, evidence, variables }: ChangeValues,
  isOpen: (field: string) => boolean,
  fields: readonly StepField[],
): components['schemas']['BusinessInfoChangeCorrection']['data'] {
  return {
    changes: Object.fromEntries(LICENCE_FIELDS.filter(isOpen).map((field) => [field, changes[field]])),
    ...(isOpen('evidence') ? { evidence: referencesTo(evidence) } : {}),
    ...variablesOf(fields, variables),
  };
}
