import type { Core } from '@strapi/strapi';
import { ensureAdminRoles } from './admin-roles';
import { ensureInvariants } from './invariants';
import { syncContentApi } from './sync-content-api';

/** Brings the database to what the code expects; idempotent, at every start of every process. */
export async function bootstrapCity(strapi: Core.Strapi): Promise<void> {
  await ensureInvariants(strapi);
  await strapi.db.transaction(async ({ trx }) => {
    await trx.raw(`select pg_advisory_xact_lock(hashtextextended('city:start', 0))`);
    await syncContentApi(strapi);
    await ensureAdminRoles(strapi);
  });
}
