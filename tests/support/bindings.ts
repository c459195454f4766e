import type { IdentityView, Gate, SignInAnswer } from '@city/plugin-provincial-sso/contracts';
import { personalData } from '../../src/personal-data';
import { account, adminUser, department } from './people';
import type { PortalLogin, Province } from './province';
import { freshUnitName, register, taskOf } from './registrations';

interface Me {
  readonly account: {
    readonly username: string;
    readonly mobile: string | null;
    readonly mobileProved: boolean;
  };
  readonly identities: readonly IdentityView[];
  readonly gate: Gate;
  readonly nextStep: string;
}

export type Bindings = ReturnType<typeof bindingsOf>;

/** What tests of the binding table ask about accounts, identities and the audit log. */
export function bindingsOf({ city }: Province) {
  /** An account that came here before the portal was connected. */
  const accountWith = (mobile: string | null, data: Readonly<Record<string, unknown>> = {}) =>
    account(city, {
      ...(mobile === null ? {} : personalData(city.strapi).storeMobile(`+86${mobile}`)),
      mobileProvedAt: mobile === null ? null : new Date(),
      ...data,
    });
  const as = ({ session }: SignInAnswer) => city.as(session?.jwt ?? '');
  return {
    accountWith,
    as,
    me: async (answer: SignInAnswer) => (await as(answer).get<Me>('/api/me')).body.data,
    /** ids of the accounts that the login is bound to */
    boundTo: async ({ subject }: PortalLogin) => {
      const rows = await city.sql<{ account_id: number }>(
        'select account_id from sso_identities where subject = $1',
        [subject],
      );
      return rows.map(({ account_id: id }) => id);
    },
    countAccounts: async () => (await city.sql<{ count: string }>('select count(*) from up_users'))[0]?.count,
    outcomesAudited: async () => {
      const rows = await city.sql<{ record: string }>(
        `select record from audit_records where event = 'sign-in' order by number`,
      );
      return rows.map(
        ({ record }) => (JSON.parse(record) as { details: { outcome: string } }).details.outcome,
      );
    },
    /** An account that administers a unit, approved by its department. */
    administrator: async (data: Readonly<Record<string, unknown>>, mobile: string) => {
      const reviewer = await adminUser(city, 'city-reviewer');
      const bureau = await department(city, '芝罘区科学技术局', { reviewers: [reviewer] });
      const person = await accountWith(mobile, data);
      const unit = freshUnitName();
      const { body } = await register(person, bureau, { name: unit });
      const task = await taskOf(reviewer.client, body.data);
      await reviewer.client.post(`/workflow/tasks/${task.documentId}/claim`);
      await reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
        data: { outcome: 'approve' },
      });
      return { person, unit };
    },
  };
}

export function factsOf({ page }: SignInAnswer): Readonly<Record<string, string>> {
  return Object.fromEntries(page.facts.map(({ name, value }) => [name, value]));
}

export function waysOut({ page }: SignInAnswer): readonly string[] {
  return page.links.map(({ rel }) => rel);
}
