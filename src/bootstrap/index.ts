import type { Core } from '@strapi/strapi';
import { inTransaction } from '../store/transaction';
import { ensureAdminRoles } from './admin-roles';
import { ensureInvariants } from './invariants';
import { syncContentApi } from './sync-content-api';
import { ensureUploadFolder } from './upload-folder';
import { ensureWorkingCalendar } from './working-calendar';

/** Brings the database to what the code expects; idempotent, at every start of every process. */
export async function bootstrapCity(strapi: Core.Strapi): Promise<void> {
  await ensureInvariants(strapi);
  await inTransaction(strapi, async (sql) => {
    await sql.raw(`select pg_advisory_xact_lock(hashtextextended('city:start', 0))`);
    await syncContentApi(strapi);
    await ensureAdminRoles(strapi);
    await ensureUploadFolder(strapi);
    await ensureWorkingCalendar(strapi);
  });
}
