import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import {
  UNIT_TAKEN_INDEXES,
  type LicenceChanges,
  type UnitData,
  type UnitDetails,
  type UnitLookup,
  type UnitRow,
  type UnitService,
} from '../../../contracts/unit';
import { maskPersonName } from '../../../domain/masking';
import { normaliseUnitName } from '../../../domain/unit-name';
import { cityError } from '../../../errors';
import { documents, query } from '../../../store/query';
import { violatedIndex } from '../../../store/violations';

const UID = 'api::unit.unit';
const HELD = ['under-review', 'approved'];

export default ({ strapi }: { strapi: Core.Strapi }): UnitService => ({
  create: (data) =>
    documents<UnitRow>(strapi, UID).create({ data: { ...columns(data), registrationState: 'under-review' } }),

  resubmit: async (documentId, data) => {
    await documents(strapi, UID).update({
      documentId,
      data: { ...columns(data), registrationState: 'under-review' },
    });
  },

  approve: async (documentId, at) => {
    const { count } = await settle(strapi, documentId, { registrationState: 'approved', approvedAt: at });
    if (count === 0) throw new Error(`The unit ${documentId} is gone`);
  },

  change: async (documentId, changes) => {
    const count = await refusingTaken(async () => {
      const settled = await settle(strapi, documentId, await changedColumns(strapi, changes));
      return settled.count;
    });
    if (count === 0) throw new Error(`The unit ${documentId} is gone`);
  },

  release: async (documentId) => {
    await settle(strapi, documentId, { registrationState: 'released' });
  },

  details: (documentId) =>
    query<UnitDetails>(strapi, UID).findOne({ where: { documentId }, populate: { department: true } }),

  lookup: async ({ name, creditCode, documentId, except }) => {
    const unit = await query<UnitRow>(strapi, UID).findOne({
      where: {
        registrationState: { $in: HELD },
        ...(except === undefined ? {} : { documentId: { $ne: except } }),
        $or: [
          ...(name === undefined ? [] : [{ nameNormalised: normaliseUnitName(name) }]),
          ...(creditCode === undefined ? [] : [{ creditCode }]),
          ...(documentId === undefined ? [] : [{ documentId }]),
        ],
      },
      orderBy: { registrationState: 'asc' },
    });
    return unit ? describe(strapi, unit) : { status: 'unknown' };
  },
});

/** Writes what a decision makes of a unit. */
function settle(strapi: Core.Strapi, documentId: string, data: Readonly<Record<string, unknown>>) {
  return query(strapi, UID).updateMany({ where: { documentId }, data: { ...data, updatedAt: new Date() } });
}

/** What an approved change writes; a department brings its district along. */
async function changedColumns(
  strapi: Core.Strapi,
  { department: named, ...plain }: LicenceChanges,
): Promise<Readonly<Record<string, unknown>>> {
  const name = plain.name === undefined ? {} : { nameNormalised: normaliseUnitName(plain.name) };
  if (!named) return { ...plain, ...name };
  const department = await service(strapi, 'api::department.department').find(named.documentId);
  if (!department) throw cityError('DEPARTMENT_UNKNOWN', { department: named.documentId });
  return { ...plain, ...name, department: department.id, district: department.district };
}

/** Two units may ask for one name; whoever is approved first has it (product.md section 3). */
async function refusingTaken<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const index = violatedIndex(error);
    if (index === null || !UNIT_TAKEN_INDEXES.includes(index)) throw error;
    throw cityError('UNIT_DATA_TAKEN', { field: index === 'units_name_taken' ? 'name' : 'creditCode' });
  }
}

async function describe(strapi: Core.Strapi, unit: UnitRow): Promise<UnitLookup> {
  const { documentId, name, district } = unit;
  if (unit.registrationState !== 'approved') return { status: 'under-review', name, district };
  return {
    status: 'registered',
    documentId,
    name,
    district,
    administrator: await administrator(strapi, unit),
  };
}

async function administrator(strapi: Core.Strapi, unit: UnitRow) {
  const id = await service(strapi, 'api::membership.membership').administratorOf(unit.id);
  const account = id === null ? null : await service(strapi, 'api::account.account').contact(id);
  if (!account) return null;
  return {
    name: account.name === null ? null : maskPersonName(account.name),
    mobile: account.mobileMasked,
    boundIdentityKinds: account.identityKinds,
  };
}

function columns({ department, ...data }: UnitData): Readonly<Record<string, unknown>> {
  return {
    ...data,
    nameNormalised: normaliseUnitName(data.name),
    department: department.id,
    district: department.district,
  };
}
