import type { Department } from '../../contracts/department';
import type { SealedMobile, SubmittedUnit } from '../../contracts/registration';
import type { UnitData } from '../../contracts/unit';
import type { UnitFields } from './contracts/requests';

type StoreMobile = (mobile: string) => SealedMobile;
type Partial_<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** @returns the data of a request as it is kept, the mobile sealed by `store` */
export function submittedUnit(fields: UnitFields, department: Department, store: StoreMobile): SubmittedUnit {
  const { contactMobile } = fields;
  return {
    name: fields.name,
    creditCode: fields.creditCode,
    kind: fields.kind,
    legalRepresentative: fields.legalRepresentative,
    address: fields.address,
    department: snapshot(department),
    contactName: fields.contactName ?? null,
    contactMobile: contactMobile ? store(contactMobile) : null,
    contactEmail: fields.contactEmail ?? null,
    contactLandline: fields.contactLandline ?? null,
  };
}

/** @returns the data before with what the correction names put in its place */
export function mergeUnit(
  before: SubmittedUnit,
  { contactMobile, department: _named, ...fields }: Partial_<UnitFields>,
  department: Department,
  store: StoreMobile,
): SubmittedUnit {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return {
    ...before,
    ...given,
    department: snapshot(department),
    contactMobile:
      contactMobile === undefined
        ? before.contactMobile
        : contactMobile === null
          ? null
          : store(contactMobile),
  };
}

/** @returns what the unit's own row holds of a submission */
export function unitData(
  { department: _snapshot, contactMobile, ...unit }: SubmittedUnit,
  department: { readonly id: number; readonly district: string | null },
): UnitData {
  return {
    ...unit,
    contactMobileSealed: contactMobile?.mobileSealed ?? null,
    contactMobileMasked: contactMobile?.mobileMasked ?? null,
    department: { id: department.id, district: department.district },
  };
}

function snapshot({ documentId, name, district }: Department): SubmittedUnit['department'] {
  return { documentId, name, district };
}
