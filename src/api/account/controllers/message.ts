import type { Core } from '@strapi/strapi';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { pageQuery } from '../../../http/fields';
import { once } from '../../../http/mutation';
import { pagination } from '../../../http/pagination';
import { documentIdOf, parse } from '../../../http/parse';
import { workflow } from '../../../store/workflow';

/** The messages of the personal centre; the workflow plugin writes and keeps them. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(context: HttpContext): Promise<void> {
    const { id } = accountOf(context);
    const page = parse(pageQuery, { ...context.query }, localeOf(context));
    const { rows, total } = await workflow(strapi, 'inbox').list(`user:${id}`, page);
    context.set('Cache-Control', 'no-store');
    context.body = { data: rows, meta: pagination(page, total) };
  },

  async markRead(context: HttpContext): Promise<void> {
    const account = accountOf(context);
    const documentId = documentIdOf(context.params.id);
    const data = await once(strapi, context, account, () =>
      workflow(strapi, 'inbox').markRead(`user:${account.id}`, documentId),
    );
    context.body = { data, meta: {} };
  },
});
