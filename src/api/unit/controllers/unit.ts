import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { parse } from '../../../http/parse';
import { consume, type RateLimit } from '../../../http/rate-limit';
import { lookupByCreditCode, lookupByDocumentId, lookupByName } from '../contracts/lookup';

/** Enough for somebody who mistypes a name, too little to harvest the register (product.md section 3). */
const BY_ACCOUNT: RateLimit = { name: 'unit-lookup-account', points: 30, seconds: 60 };
const BY_ADDRESS: RateLimit = { name: 'unit-lookup-address', points: 300, seconds: 60 };

function schemaFor(query: object) {
  if ('documentId' in query) return lookupByDocumentId;
  return 'creditCode' in query ? lookupByCreditCode : lookupByName;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async lookup(context: HttpContext): Promise<void> {
    const account = accountOf(context);
    await consume(strapi, BY_ACCOUNT, String(account.id));
    await consume(strapi, BY_ADDRESS, context.ip);
    const query = { ...context.query };
    const by = parse(schemaFor(query), query, localeOf(context));
    context.set('Cache-Control', 'no-store');
    context.body = { data: await service(strapi, 'api::unit.unit').lookup(by), meta: {} };
  },
});
