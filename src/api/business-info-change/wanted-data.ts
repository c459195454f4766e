import type { Core } from '@strapi/strapi';
import { service } from '../../contracts';
import type { LicenceChanges, LicenceData, UnitDetails } from '../../contracts/unit';
import { cityError } from '../../errors';
import type { WantedChanges } from './contracts/requests';

/** @returns what is in force. @throws DEPARTMENT_UNKNOWN when nobody is there to decide about the unit */
export function licenceOf({ department, ...unit }: UnitDetails): LicenceData {
  if (!department) throw cityError('DEPARTMENT_UNKNOWN');
  return {
    name: unit.name,
    creditCode: unit.creditCode,
    kind: unit.kind,
    legalRepresentative: unit.legalRepresentative ?? '',
    address: unit.address ?? '',
    department: snapshot(department),
  };
}

/** @returns a request's changes with the department as it stands now. @throws DEPARTMENT_UNKNOWN */
export async function wantedData(
  strapi: Core.Strapi,
  { department: documentId, ...plain }: WantedChanges,
): Promise<LicenceChanges> {
  const given = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
  if (documentId === undefined) return given;
  const department = await service(strapi, 'api::department.department').find(documentId);
  if (!department) throw cityError('DEPARTMENT_UNKNOWN', { department: documentId });
  return { ...given, department: snapshot(department) };
}

/**
 * A new name or code must be free when it is asked for. It is not kept free until the decision: the unique
 * indexes decide then (docs/adr/0011).
 *
 * @throws UNIT_ALREADY_REGISTERED with what a look-up would tell
 */
export async function refuseTaken(
  strapi: Core.Strapi,
  { documentId: except }: UnitDetails,
  { name, creditCode }: LicenceChanges,
): Promise<void> {
  if (name === undefined && creditCode === undefined) return;
  const unit = await service(strapi, 'api::unit.unit').lookup({ name, creditCode, except });
  if (unit.status !== 'unknown') throw cityError('UNIT_ALREADY_REGISTERED', { unit });
}

function snapshot({ documentId, name, district }: LicenceData['department']): LicenceData['department'] {
  return { documentId, name, district };
}
