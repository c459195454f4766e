import type { Core } from '@strapi/strapi';
import { accountOf, localeOf, type HttpContext, type SignedIn } from '../../../http/context';
import { once } from '../../../http/mutation';
import { pagination } from '../../../http/pagination';
import { documentIdOf, parse } from '../../../http/parse';
import { memberBody, membersQuery, unbindBody } from '../contracts/members';
import type { MembersService } from '../services/members';
import type { RosterService } from '../services/roster';

type Deed = (members: MembersService, account: SignedIn, documentId: string) => Promise<unknown>;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const members = () => strapi.service('api::membership.members') as MembersService;
  const roster = () => strapi.service('api::membership.roster') as RosterService;
  const answer = async (context: HttpContext, deed: (account: SignedIn) => Promise<unknown>) => {
    const account = accountOf(context);
    const data = await once(strapi, context, account, () => deed(account));
    context.set('Cache-Control', 'no-store');
    context.body = { data, meta: {} };
  };
  const onMember = (deed: Deed) => (context: HttpContext) => {
    accountOf(context);
    const documentId = documentIdOf(context.params.id);
    return answer(context, (account) => deed(members(), account, documentId));
  };
  return {
    async find(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const wanted = parse(membersQuery, { ...context.query }, localeOf(context));
      const { rows, total } = await roster().list(account, wanted);
      context.set('Cache-Control', 'no-store');
      context.body = { data: rows, meta: pagination(wanted, total) };
    },

    async findOne(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const data = await roster().find(account, documentIdOf(context.params.id));
      context.set('Cache-Control', 'no-store');
      context.body = { data, meta: {} };
    },

    update: async (context: HttpContext): Promise<void> => {
      const { data: change } = parse(memberBody, context.request.body, localeOf(context));
      await onMember((service, account, id) => service.edit(account, id, change))(context);
    },

    unbind: async (context: HttpContext): Promise<void> => {
      const { data: unbinding } = parse(unbindBody, context.request.body, localeOf(context));
      await onMember((service, account, id) => service.unbind(account, id, unbinding))(context);
    },

    disable: onMember((service, account, id) => service.disable(account, id)),
    enable: onMember((service, account, id) => service.enable(account, id)),
    remove: onMember((service, account, id) => service.remove(account, id)),

    leave: (context: HttpContext) => answer(context, (account) => members().leave(account)),
  };
};
