import type { Core } from '@strapi/strapi';
import type { Locale } from '@city/plugin-workflow/contracts';
import { service } from '../../../contracts';
import type { RegistrationRow } from '../../../contracts/registration';
import { caseStatusLabel } from '../../../domain/case-status';
import { provincialSso } from '../../../store/provincial-sso';
import type { CaseSummary } from '../contracts/account';
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
  const registrations = () => service(strapi, 'api::unit-registration.unit-registration');
  return {
    overview: async (accountId, sessionId, locale) => {
      const accounts = strapi.service('api::account.account') as AccountService;
      const account = await accounts.get(accountId);
      const membership = await service(strapi, 'api::membership.membership').of(accountId);
      const latest = await registrations().latestOf(accountId);
      const open = latest?.state === 'under-review' || latest?.state === 'returned' ? latest : null;
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
          latestCase: latest?.state ?? null,
        }),
      };
    },

    cases: async (accountId, page, locale) => {
      const { rows, total } = await registrations().ofAccount(accountId, page);
      return { rows: rows.map((row) => summary(row, locale)), total };
    },
  };
};

function summary(row: RegistrationRow, locale: Locale): CaseSummary {
  return {
    documentId: row.documentId,
    kind: 'unit-registration',
    status: row.state,
    statusLabel: caseStatusLabel(row.state)[locale],
    unitName: row.submissions.at(-1)?.unit.name ?? '',
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
  };
}
