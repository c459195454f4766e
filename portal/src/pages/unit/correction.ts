import { referencesTo } from '../../components/EvidenceField';
import type { components } from '../../api/schema';
import type { Registration } from '../../api/unit-queries';
import { orNull } from '../../lib/unit-words';
import { CONTACT_FIELDS, LICENCE_FIELDS, licenceValues } from './fields';
import type { RegistrationValues } from './registration-draft';

/** The form of a correction as it begins: with what was handed in. The mobile is not among it, being masked. */
export function handedIn({ unit, evidence }: Registration): RegistrationValues {
  return {
    unit: {
      ...licenceValues(unit),
      contactName: unit.contactName ?? '',
      contactMobile: null,
      contactEmail: unit.contactEmail ?? '',
      contactLandline: unit.contactLandline ?? '',
    },
    evidence,
  };
}

/** What a correction sends: the open fields, and of these no mobile that stays as it is. */
export function correctedBody(
  { unit, evidence }: RegistrationValues,
  isOpen: (field: string) => boolean,
): components['schemas']['UnitRegistrationCorrection']['data'] {
  const licence = LICENCE_FIELDS.filter(isOpen).map((field) => [field, unit[field]] as const);
  const contact = CONTACT_FIELDS.filter(
    (field) => isOpen(field) && !(field === 'contactMobile' && unit[field] == null),
  ).map((field) => [field, orNull(unit[field])] as const);
  return {
    unit: Object.fromEntries([...licence, ...contact]),
    ...(isOpen('evidence') ? { evidence: referencesTo(evidence) } : {}),
  };
}
