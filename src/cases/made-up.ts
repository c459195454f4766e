import type { Core } from '@strapi/strapi';
import { service } from '../contracts';
import type { Department, DepartmentNode } from '../contracts/department';
import type { SampleWishes } from '../contracts/sample';
import type { UnitRow } from '../contracts/unit';
import { checkCharacter } from '../domain/credit-code';
import { cityError } from '../errors';
import type { SignedIn } from '../http/context';
import { personalData } from '../personal-data';
import { documents } from '../store/query';
import { workflow } from '../store/workflow';

/**
 * People and units that flows are tried on, in a transaction that is never committed. On a database in use they
 * meet nobody: no region has the number 999999, no network the number 10000000000, no address ends in
 * `.invalid` (RFC 2606), and no user name has a colon in it.
 */

const ACCOUNT_UID = 'plugin::users-permissions.user';
const MOBILE = '+8610000000000';
const ADDRESS = '烟台市莱山区示例路1号';
const LEGAL_REPRESENTATIVE = '示例法定代表人';

/** @param part what tells the people of one try apart */
export async function madeUpAccount(
  strapi: Core.Strapi,
  part: 'applicant' | 'administrator',
  name: string,
): Promise<SignedIn> {
  const now = workflow(strapi, 'clock').now();
  return documents<SignedIn>(strapi, ACCOUNT_UID).create({
    data: {
      username: `sample:${part}`,
      email: `${part}@sample.invalid`,
      provider: 'local',
      confirmed: true,
      blocked: false,
      name,
      ...personalData(strapi).storeMobile(MOBILE),
      mobileProvedAt: now,
      emailProvedAt: now,
    },
  });
}

/** What a unit registers with: the wished name, or the first like it that is free. @throws DEPARTMENT_UNKNOWN */
export async function madeUpLicence(
  strapi: Core.Strapi,
  { unitName, kind, department: wished }: SampleWishes,
) {
  const department = await madeUpFor(strapi, wished);
  const { name, creditCode } = await freeIdentity(strapi, unitName);
  const fields = { name, creditCode, kind, legalRepresentative: LEGAL_REPRESENTATIVE, address: ADDRESS };
  return { fields, department };
}

/** A unit in force with somebody who administers it. @throws DEPARTMENT_UNKNOWN */
export async function madeUpUnit(
  strapi: Core.Strapi,
  wishes: SampleWishes,
  administrator: SignedIn,
): Promise<UnitRow> {
  const { fields, department } = await madeUpLicence(strapi, wishes);
  const units = service(strapi, 'api::unit.unit');
  const now = workflow(strapi, 'clock').now();
  const unit = await units.create({
    ...fields,
    contactName: null,
    contactMobileSealed: null,
    contactMobileMasked: null,
    contactEmail: null,
    contactLandline: null,
    department: { id: department.id, district: department.district },
  });
  await units.approve(unit.documentId, now);
  await service(strapi, 'api::membership.membership').appointAdministrator(administrator.id, unit.id, now);
  return unit;
}

const MOST_TRIES = 1000;

async function freeIdentity(strapi: Core.Strapi, wished: string) {
  for (let count = 1; count <= MOST_TRIES; count += 1) {
    const body = `91999999${String(count).padStart(9, '0')}`;
    const identity = {
      name: count === 1 ? wished : `${wished}${String(count)}`,
      creditCode: body + checkCharacter(body),
    };
    const { status } = await service(strapi, 'api::unit.unit').lookup(identity);
    if (status === 'unknown') return identity;
  }
  throw cityError('UNIT_ALREADY_REGISTERED');
}

/** The wished department; else the first at the bottom of the tree where somebody reviews, or the first there. */
async function madeUpFor(
  strapi: Core.Strapi,
  wished: string | undefined,
): Promise<Department & { readonly id: number }> {
  const departments = service(strapi, 'api::department.department');
  const leaves = wished === undefined ? leavesOf(await departments.tree()) : [wished];
  let [chosen] = leaves;
  for (const leaf of leaves) {
    if ((await departments.reviewersOf(leaf)).length === 0) continue;
    chosen = leaf;
    break;
  }
  const department = chosen === undefined ? null : await departments.find(chosen);
  if (!department) throw cityError('DEPARTMENT_UNKNOWN', { department: wished ?? null });
  return department;
}

function leavesOf(nodes: readonly DepartmentNode[]): readonly string[] {
  return nodes.flatMap(({ documentId, children }) =>
    children.length === 0 ? [documentId] : leavesOf(children),
  );
}
