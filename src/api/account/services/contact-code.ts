import { randomInt } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { maskEmail, maskMobile } from '../../../domain/masking';
import { personalData } from '../../../personal-data';
import { documents, query } from '../../../store/query';
import { inTransaction } from '../../../store/transaction';
import { workflow } from '../../../store/workflow';
import type { Channel, ContactClaim } from '../contracts/account';
import { CODE_ATTEMPTS, CODE_MINUTES, expiryOf, judge, type Verdict } from '../domain/contact-code';
import type { AccountService } from './account';

const UID = 'api::account.contact-code';

interface CodeRow {
  readonly id: number;
  readonly targetSealed: string;
  readonly codeHash: string;
  readonly expiresAt: string;
  readonly attempts: number;
  readonly usedAt: string | null;
}

export interface ContactCodeService {
  /** Sends a new code to the address that is to be proved; older ones no longer count. */
  issue(accountId: number, claim: ContactClaim): Promise<{ target: string; expiresAt: string }>;
  /** Counts the attempt; a right code makes the contact the account's own. */
  verify(accountId: number, channel: Channel, code: string): Promise<Verdict>;
}

export default ({ strapi }: { strapi: Core.Strapi }): ContactCodeService => {
  const hashOf = (accountId: number, code: string) =>
    personalData(strapi).index.of('contact-code', `${accountId}:${code}`);
  const newest = (accountId: number, channel: Channel) =>
    query<CodeRow>(strapi, UID).findOne({
      where: { account: { id: accountId }, channel },
      orderBy: { id: 'desc' },
    });

  return {
    issue: async (accountId, { channel, target }) => {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const expiresAt = expiryOf(workflow(strapi, 'clock').now());
      await documents(strapi, UID).create({
        data: {
          account: accountId,
          channel,
          targetSealed: personalData(strapi).seal(target),
          codeHash: hashOf(accountId, code),
          expiresAt,
          attempts: 0,
        },
      });
      await workflow(strapi, 'messages').send({
        // A template for each channel: the code must reach the address to be proved and no other.
        template: `contact-code-${channel}`,
        to: `user:${accountId}`,
        variables: { code, minutes: CODE_MINUTES },
        address: channel === 'mobile' ? { mobile: target } : { email: target },
      });
      return {
        target: channel === 'mobile' ? maskMobile(target) : maskEmail(target),
        expiresAt: expiresAt.toISOString(),
      };
    },

    verify: async (accountId, channel, code) => {
      const now = workflow(strapi, 'clock').now();
      const row = await newest(accountId, channel);
      if (!row || !(await countAttempt(strapi, row))) return 'expired';
      const issued = {
        ...row,
        expiresAt: new Date(row.expiresAt),
        usedAt: row.usedAt === null ? null : new Date(row.usedAt),
      };
      const verdict = judge(issued, hashOf(accountId, code), now);
      if (verdict === 'proved') {
        await query(strapi, UID).update({ where: { id: row.id }, data: { usedAt: now } });
        await prove(strapi, accountId, channel, personalData(strapi).open(row.targetSealed), now);
      }
      return verdict;
    },
  };
};

/**
 * Counts in one statement, so that attempts made at the same moment are all counted.
 *
 * @returns false when the code has been used or tried as often as it may be
 */
async function countAttempt(strapi: Core.Strapi, row: CodeRow): Promise<boolean> {
  return inTransaction(strapi, async (sql) => {
    const counted: number = await sql('contact_codes')
      .where({ id: row.id, used_at: null })
      .andWhere('attempts', '<', CODE_ATTEMPTS)
      .increment('attempts', 1);
    return counted === 1;
  });
}

async function prove(strapi: Core.Strapi, accountId: number, channel: Channel, target: string, at: Date) {
  const accounts = strapi.service('api::account.account') as AccountService;
  if (channel === 'mobile') await accounts.proveMobile(accountId, target, at);
  else await accounts.proveEmail(accountId, target, at);
}
