import type { Core } from '@strapi/strapi';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { pageQuery } from '../../../http/fields';
import { pagination } from '../../../http/pagination';
import { parse } from '../../../http/parse';
import type { MeService } from '../services/me';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const me = () => strapi.service('api::account.me') as MeService;
  return {
    async find(context: HttpContext): Promise<void> {
      const { id } = accountOf(context);
      context.set('Cache-Control', 'no-store');
      context.body = {
        data: await me().overview(id, context.state.session?.id, localeOf(context)),
        meta: {},
      };
    },

    async cases(context: HttpContext): Promise<void> {
      const { id } = accountOf(context);
      const page = parse(pageQuery, { ...context.query }, localeOf(context));
      const { rows, total } = await me().cases(id, page, localeOf(context));
      context.set('Cache-Control', 'no-store');
      context.body = { data: rows, meta: pagination(page, total) };
    },
  };
};
