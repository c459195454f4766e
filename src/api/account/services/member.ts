import type { Core } from '@strapi/strapi';
import type { MemberAccount, MemberAccounts } from '../../../contracts/member';
import { cityError } from '../../../errors';
import { query } from '../../../store/query';
import { endSessionsOf } from '../../../store/sessions';
import { lockById } from '../directory/rows';
import { editMember } from '../member/edit';
import { ACCOUNT_UID, type AccountRow } from './account';

interface MemberRow extends AccountRow {
  readonly blocked: boolean | null;
  readonly disabledByUnit: boolean | null;
  readonly provider: string | null;
  readonly bindingState: 'never-bound' | 'bound' | 'unbound' | null;
}

export default ({ strapi }: { strapi: Core.Strapi }): MemberAccounts => {
  const rows = query<MemberRow>(strapi, ACCOUNT_UID);
  const local = strapi.config.get<boolean>('plugin::users-permissions.localSignIn', false);
  const held = async (id: number): Promise<MemberRow> => {
    await lockById(strapi, id);
    const row = await rows.findOne({ where: { id } });
    if (!row) throw new Error(`The account ${id} is gone`);
    return row;
  };
  return {
    get: async (ids) => {
      const found = ids.length === 0 ? [] : await rows.findMany({ where: { id: { $in: ids } } });
      return found.map((row) => memberAccount(row, local));
    },

    locked: async (id) => {
      await lockById(strapi, id);
      const row = await rows.findOne({ where: { id } });
      return row && memberAccount(row, local);
    },

    edit: async (id, change) => editMember(strapi, await held(id), change),

    disable: async (id) => {
      if ((await held(id)).blocked === true) return false;
      await rows.updateMany({ where: { id }, data: { blocked: true, disabledByUnit: true } });
      await endSessionsOf(strapi, id);
      return true;
    },

    enable: async (id) => {
      const { blocked, disabledByUnit } = await held(id);
      if (blocked !== true) return false;
      if (disabledByUnit !== true) throw cityError('DISABLED_BY_PLATFORM');
      await rows.updateMany({ where: { id }, data: { blocked: false, disabledByUnit: false } });
      return true;
    },

    release: async (id) => {
      const { disabledByUnit } = await held(id);
      if (disabledByUnit === true)
        await rows.updateMany({ where: { id }, data: { blocked: false, disabledByUnit: false } });
      await endSessionsOf(strapi, id);
    },

    hasProved: async (id, mobileIndex) => {
      const row = await held(id);
      return row.mobileProvedAt !== null && row.mobileIndex === mobileIndex;
    },

    nameWhereMissing: async (id, name) => {
      await rows.updateMany({ where: { id, name: null }, data: { name } });
    },
  };
};

function memberAccount(row: MemberRow, local: boolean): MemberAccount {
  const status = row.blocked === true ? 'disabled' : row.bindingState === 'unbound' ? 'unbound' : 'active';
  const hasDoor = row.bindingState === 'bound' || (local && row.provider === 'local');
  return {
    id: row.id,
    documentId: row.documentId,
    username: row.username,
    name: row.name,
    mobileMasked: row.mobileMasked,
    mobileProved: row.mobileProvedAt !== null,
    email: row.email,
    emailProved: row.emailProvedAt !== null,
    landline: row.landline,
    status,
    canSignIn: status === 'active' && hasDoor,
  };
}
