import type { Core } from '@strapi/strapi';
import { CONTENT_API_PERMISSIONS } from './content-api-permissions';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** Gives the two front-end roles exactly the actions of the list: what is missing is added, what is too much goes. */
export async function syncContentApi(strapi: Core.Strapi): Promise<void> {
  for (const [type, actions] of Object.entries(CONTENT_API_PERMISSIONS)) {
    const role = (await strapi.db.query(ROLE).findOne({ where: { type }, populate: ['permissions'] })) as {
      id: number;
      permissions: readonly { id: number; action: string }[];
    } | null;
    if (!role) throw new Error(`The front-end role ${type} is gone`);
    const held = new Set(role.permissions.map(({ action }) => action));
    for (const action of actions.filter((one) => !held.has(one))) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
    const surplus = role.permissions.filter(({ action }) => !actions.includes(action));
    await strapi.db.query(PERMISSION).deleteMany({ where: { id: { $in: surplus.map(({ id }) => id) } } });
  }
}
