import type { Core } from '@strapi/strapi';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { once } from '../../../http/mutation';
import { parse } from '../../../http/parse';
import { plainFieldsBody } from '../contracts/my-unit';
import type { MyUnitService } from '../services/my-unit';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const myUnit = () => strapi.service('api::unit.my-unit') as MyUnitService;
  return {
    async find(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      context.set('Cache-Control', 'no-store');
      context.body = { data: await myUnit().show(account), meta: {} };
    },

    async update(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data: fields } = parse(plainFieldsBody, context.request.body, localeOf(context));
      const data = await once(strapi, context, account, () => myUnit().edit(account, fields));
      context.set('Cache-Control', 'no-store');
      context.body = { data, meta: {} };
    },
  };
};
