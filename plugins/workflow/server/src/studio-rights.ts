import type { Core } from '@strapi/strapi';

const DEPLOY = 'plugin::workflow.definition.deploy';
/** What deploying included before these were rights of their own. */
const SPLIT_OFF = ['plugin::workflow.definition.edit', 'plugin::workflow.definition.operate'];

/**
 * Gives roles that may deploy flows the rights that were part of it until the studio came, once in the life
 * of an installation: what a super admin takes away later stays away.
 */
export async function grantStudioRights(strapi: Core.Strapi): Promise<void> {
  const done = strapi.store({ type: 'plugin', name: 'workflow', key: 'studio-rights-granted' });
  await strapi.db.transaction(async ({ trx }: { trx: Core.Strapi['db']['connection'] }) => {
    await trx.raw(`select pg_advisory_xact_lock(hashtextextended('workflow:studio-rights', 0))`);
    if ((await done.get()) === true) return;
    for (const role of await rolesWith(strapi, DEPLOY)) {
      for (const action of SPLIT_OFF) await grant(strapi, role, action);
    }
    await done.set({ value: true });
  });
}

async function rolesWith(strapi: Core.Strapi, action: string): Promise<readonly number[]> {
  const held = (await strapi.db
    .query('admin::permission')
    .findMany({ where: { action }, populate: ['role'] })) as readonly {
    readonly role: { readonly id: number } | null;
  }[];
  return [...new Set(held.flatMap(({ role }) => (role === null ? [] : [role.id])))];
}

async function grant(strapi: Core.Strapi, role: number, action: string): Promise<void> {
  const permissions = strapi.db.query('admin::permission');
  if ((await permissions.count({ where: { action, role: { id: role } } })) > 0) return;
  const data = { action, actionParameters: {}, subject: null, properties: {}, conditions: [], role };
  await permissions.create({ data });
}
