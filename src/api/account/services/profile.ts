import type { Core } from '@strapi/strapi';
import { cityError } from '../../../errors';
import { consume, type RateLimit } from '../../../http/rate-limit';
import { personalData } from '../../../personal-data';
import type { AccountView, Channel, ContactClaim, ProfileChange } from '../contracts/account';
import type { Verdict } from '../domain/contact-code';
import { accountView, type AccountRow, type AccountService } from './account';
import type { ContactCodeService } from './contact-code';

/** Against sending somebody's telephone full of codes, and against guessing by asking again. */
const CODES_BY_ACCOUNT: RateLimit = { name: 'contact-code-account', points: 10, seconds: 3600 };
const CODES_TO_TARGET: RateLimit = { name: 'contact-code-target', points: 5, seconds: 3600 };

type Contacts = Pick<ProfileChange, 'mobile' | 'email'>;

export interface ProfileService {
  /** Counts the codes that a change will send. @throws TOO_MANY_REQUESTS */
  limitCodes(accountId: number, contacts: Contacts): Promise<void>;
  /** @returns the account as it counts now, and which contacts are still to be proved */
  change(accountId: number, change: ProfileChange): Promise<{ account: AccountView; toProve: Channel[] }>;
  /** @throws CONTACT_ALREADY_PROVED */
  requestCode(
    accountId: number,
    claim: ContactClaim,
  ): Promise<{ channel: Channel; target: string; expiresAt: string }>;
  verify(
    accountId: number,
    channel: Channel,
    code: string,
  ): Promise<{ verdict: Verdict; account: AccountView }>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ProfileService => {
  const accounts = () => strapi.service('api::account.account') as AccountService;
  const codes = () => strapi.service('api::account.contact-code') as ContactCodeService;
  const index = () => personalData(strapi).index;

  /** The contacts of a change that are not the account's own already. */
  const claimsOf = (row: AccountRow, { mobile, email }: Contacts): ContactClaim[] => [
    ...(mobile !== undefined && !(row.mobileProvedAt && row.mobileIndex === index().of('mobile', mobile))
      ? [{ channel: 'mobile' as const, target: mobile }]
      : []),
    ...(typeof email === 'string' && !(row.emailProvedAt && row.email === email)
      ? [{ channel: 'email' as const, target: email }]
      : []),
  ];

  return {
    limitCodes: async (accountId, contacts) => {
      for (const { channel, target } of claimsOf(await accounts().get(accountId), contacts)) {
        await consume(strapi, CODES_BY_ACCOUNT, String(accountId));
        await consume(strapi, CODES_TO_TARGET, index().of(channel, target));
      }
    },

    change: async (accountId, { mobile, email, ...rest }) => {
      const row = await accounts().changeProfile(accountId, rest);
      if (email === null) await accounts().removeEmail(accountId);
      const claims = claimsOf(row, { mobile, email });
      for (const claim of claims) await codes().issue(accountId, claim);
      const account = accountView(await accounts().get(accountId));
      return { account, toProve: claims.map(({ channel }) => channel) };
    },

    requestCode: async (accountId, claim) => {
      const claims = claimsOf(await accounts().get(accountId), { [claim.channel]: claim.target });
      if (claims.length === 0) throw cityError('CONTACT_ALREADY_PROVED');
      return { channel: claim.channel, ...(await codes().issue(accountId, claim)) };
    },

    verify: async (accountId, channel, code) => {
      const verdict = await codes().verify(accountId, channel, code);
      return { verdict, account: accountView(await accounts().get(accountId)) };
    },
  };
};
