import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import type { HttpContext } from '../../../http/context';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The tree of departments; public, as the form that names one needs it. */
  async find(context: HttpContext): Promise<void> {
    context.body = { data: await service(strapi, 'api::department.department').tree(), meta: {} };
  },
});
