import type { components } from '../../api/schema';

/** The fields of a unit, by the names that the API gives them. */

export const LICENCE_FIELDS = [
  'name',
  'creditCode',
  'kind',
  'legalRepresentative',
  'address',
  'department',
] as const;
export type LicenceField = (typeof LICENCE_FIELDS)[number];

export const CONTACT_FIELDS = ['contactName', 'contactMobile', 'contactEmail', 'contactLandline'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

export const UNIT_KINDS = ['enterprise', 'institution', 'social-organisation', 'other'] as const;

/** As a form holds them; the department by its id. */
export type LicenceValues = Required<components['schemas']['BusinessInfoChangeRequest']['data']['changes']>;
/** Where a mobile is null it stays as it is: the server shows it masked only. */
export type ContactValues = Readonly<Partial<Record<ContactField, string | null>>>;

type Licence = Omit<LicenceValues, 'department' | 'legalRepresentative' | 'address'> & {
  readonly legalRepresentative: string | null;
  readonly address: string | null;
  readonly department: { readonly documentId: string; readonly name: string } | null;
};

export function licenceValues(licence: Licence): LicenceValues {
  const { name, creditCode, kind, legalRepresentative, address, department } = licence;
  return {
    name,
    creditCode,
    kind,
    legalRepresentative: legalRepresentative ?? '',
    address: address ?? '',
    department: department?.documentId ?? '',
  };
}
