import type { Core } from '@strapi/strapi';
import { accountOf, type HttpContext, type SignedIn } from '../../../http/context';
import { once } from '../../../http/mutation';
import { documentIdOf } from '../../../http/parse';
import type { ProposalsService } from '../services/proposals';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const proposals = () => strapi.service('api::promotion.proposals') as ProposalsService;
  const answer = (context: HttpContext, data: unknown): void => {
    context.set('Cache-Control', 'no-store');
    context.body = { data, meta: {} };
  };
  const changing =
    (verb: Exclude<keyof ProposalsService, 'show'>, status = 200) =>
    async (context: HttpContext): Promise<void> => {
      const account: SignedIn = accountOf(context);
      const documentId = documentIdOf(context.params.id);
      const data = await once(strapi, context, account, () => proposals()[verb](account, documentId));
      answer(context, data);
      context.status = status;
    };
  return {
    propose: changing('propose', 201),
    accept: changing('accept'),
    decline: changing('decline'),
    cancel: changing('cancel'),

    async findOne(context: HttpContext): Promise<void> {
      answer(context, await proposals().show(accountOf(context), documentIdOf(context.params.id)));
    },
  };
};
