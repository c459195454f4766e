import type { Core } from '@strapi/strapi';
import { accountOf, localeOf, type HttpContext } from '../../../http/context';
import { pageQuery } from '../../../http/fields';
import { once } from '../../../http/mutation';
import { pagination } from '../../../http/pagination';
import { documentIdOf, parse } from '../../../http/parse';
import { consume, type RateLimit } from '../../../http/rate-limit';
import { cityError } from '../../../errors';
import { personalData } from '../../../personal-data';
import { invitationBody } from '../contracts/invitations';
import type { AcceptingService } from '../services/accepting';
import type { InvitingService } from '../services/inviting';

const HOUR = 3600;

/** Against filling telephones with messages, and against guessing. */
const BY_INVITER: RateLimit = { name: 'invitation-inviter', points: 100, seconds: 24 * HOUR };
const TO_MOBILE: RateLimit = { name: 'invitation-mobile', points: 5, seconds: 24 * HOUR };
const RESENT: RateLimit = { name: 'invitation-resent', points: 3, seconds: HOUR };
const LOOKED_AT: RateLimit = { name: 'invitation-address', points: 60, seconds: HOUR };
const ACCEPTED: RateLimit = { name: 'invitation-account', points: 30, seconds: HOUR };

const TOKEN = /^[\w-]{43}$/;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const inviting = () => strapi.service('api::invitation.inviting') as InvitingService;
  const accepting = () => strapi.service('api::invitation.accepting') as AcceptingService;
  const answer = (context: HttpContext, data: unknown, meta: object = {}): void => {
    context.set('Cache-Control', 'no-store');
    context.body = { data, meta };
  };
  const change = async (context: HttpContext, verb: 'resend' | 'cancel'): Promise<void> => {
    const account = accountOf(context);
    const documentId = documentIdOf(context.params.id);
    answer(context, await once(strapi, context, account, () => inviting()[verb](account, documentId)));
  };
  return {
    async find(context: HttpContext): Promise<void> {
      const page = parse(pageQuery, { ...context.query }, localeOf(context));
      const { rows, total } = await inviting().list(accountOf(context), page);
      answer(context, rows, pagination(page, total));
    },

    async create(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const { data: fields } = parse(invitationBody, context.request.body, localeOf(context));
      await consume(strapi, BY_INVITER, String(account.id));
      await consume(strapi, TO_MOBILE, personalData(strapi).index.of('mobile', fields.mobile));
      answer(context, await once(strapi, context, account, () => inviting().invite(account, fields)));
      context.status = 201;
    },

    async resend(context: HttpContext): Promise<void> {
      const { id } = accountOf(context);
      await consume(strapi, RESENT, `${id}:${documentIdOf(context.params.id)}`);
      await change(context, 'resend');
    },

    cancel: (context: HttpContext) => change(context, 'cancel'),

    async preview(context: HttpContext): Promise<void> {
      await consume(strapi, LOOKED_AT, context.ip);
      answer(context, await accepting().preview(tokenOf(context)));
    },

    async accept(context: HttpContext): Promise<void> {
      const account = accountOf(context);
      const token = tokenOf(context);
      await consume(strapi, ACCEPTED, String(account.id));
      answer(context, await once(strapi, context, account, () => accepting().accept(account, token)));
    },
  };
};

/** Whatever cannot be a token is none that is known. @throws INVITATION_NOT_FOUND */
function tokenOf({ params: { token } }: HttpContext): string {
  if (token === undefined || !TOKEN.test(token)) throw cityError('INVITATION_NOT_FOUND');
  return token;
}
