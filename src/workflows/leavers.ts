import type { Core } from '@strapi/strapi';
import { workflow } from '../store/workflow';

/**
 * Whoever leaves a department or is deactivated lets go of the tasks they hold, in the transaction of
 * that very change; their colleagues find them in the inbox again.
 */
export function releaseClaimsOfLeavers(strapi: Core.Strapi): void {
  const release = () => workflow(strapi, 'claims').releaseLapsed();
  strapi.db.lifecycles.subscribe({
    models: ['api::department.department', 'admin::user'],
    afterUpdate: release,
    afterDelete: release,
    afterDeleteMany: release,
  });
}
