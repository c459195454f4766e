import type { Core } from '@strapi/strapi';
import type { WorkflowServices } from '@city/plugin-workflow/contracts';

/** A service of the workflow plugin, by the types that the plugin publishes. */
export function workflow<Name extends keyof WorkflowServices>(
  strapi: Core.Strapi,
  name: Name,
): WorkflowServices[Name] {
  return strapi.plugin('workflow').service<WorkflowServices[Name]>(name);
}
