import type { Core } from '@strapi/strapi';
import type { Locale } from '@city/plugin-workflow/contracts';
import { service } from '../../../contracts';
import { casesOf, standingOf } from '../../../cases/all';
import type { CaseEntry } from '../../../contracts/case';
import { provincialSso } from '../../../store/provincial-sso';
import type { CaseSummary } from '../contracts/account';
import { toDoIn } from '../to-do';
import { isProfileComplete, nextStep } from '../domain/next-step';
import { accountView, type AccountService } from './account';

interface Page {
  readonly page: number;
  readonly pageSize: number;
}

export interface MeService {
  /**
   * Everything that the personal centre shows first (product.md section 3).
   *
   * @param sessionId of the request, whose gate is shown
   */
  overview(accountId: number, sessionId: string | undefined, locale: Locale): Promise<unknown>;
  cases(accountId: number, page: Page, locale: Locale): Promise<{ rows: CaseSummary[]; total: number }>;
}

export default ({ strapi }: { strapi: Core.Strapi }): MeService => {
  return {
    overview: async (accountId, sessionId, locale) => {
      const accounts = strapi.service('api::account.account') as AccountService;
      const account = await accounts.get(accountId);
      const membership = await service(strapi, 'api::membership.membership').of(accountId);
      const { latest, open } = await standingOf(strapi, accountId);
      const gate = await provincialSso(strapi, 'sessions').gate(sessionId, accountId);
      return {
        account: accountView(account),
        identities: await provincialSso(strapi, 'identities').of(accountId),
        gate,
        membership,
        openCase: open && summary(open, locale),
        nextStep: nextStep({
          restricted: gate.restricted,
          profileComplete: isProfileComplete(account),
          hasUnit: membership !== null,
          openCase: open?.state ?? null,
          registrationRejected: latest?.kind === 'unit-registration' && latest.state === 'rejected',
        }),
        toDo: gate.restricted || membership === null ? [] : await toDoIn(strapi, account, membership),
      };
    },

    cases: async (accountId, page, locale) => {
      const { rows, total } = await casesOf(strapi, accountId, page);
      return { rows: rows.map((row) => summary(row, locale)), total };
    },
  };
};

function summary({ state, statusLabel, ...entry }: CaseEntry, locale: Locale): CaseSummary {
  return { ...entry, status: state, statusLabel: statusLabel[locale] };
}
