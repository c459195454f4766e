import type { Core } from '@strapi/strapi';
import { cityError } from '../../../errors';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { once } from '../../../http/mutation';
import { parse } from '../../../http/parse';
import { contactCodeBody, profileBody, verifyBody } from '../contracts/account';
import type { ProfileService } from '../services/profile';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const profile = () => strapi.service('api::account.profile') as ProfileService;
  return {
    async update(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data: change } = parse(profileBody, context.request.body, localeOf(context));
      await profile().limitCodes(account.id, change);
      const data = await once(strapi, context, account, () => profile().change(account.id, change));
      context.body = { data, meta: {} };
    },

    async requestCode(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data: claim } = parse(contactCodeBody, context.request.body, localeOf(context));
      await profile().limitCodes(account.id, { [claim.channel]: claim.target });
      const data = await once(strapi, context, account, () => profile().requestCode(account.id, claim));
      context.status = 201;
      context.body = { data, meta: {} };
    },

    /** The attempt is counted in any case, so a wrong code is refused only after the commit. */
    async verify(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data } = parse(verifyBody, context.request.body, localeOf(context));
      const { verdict, account: view } = await once(strapi, context, account, () =>
        profile().verify(account.id, data.channel, data.code),
      );
      if (verdict === 'wrong') throw cityError('CONTACT_CODE_WRONG');
      if (verdict === 'expired') throw cityError('CONTACT_CODE_EXPIRED');
      context.body = { data: { account: view, toProve: [] }, meta: {} };
    },
  };
};
