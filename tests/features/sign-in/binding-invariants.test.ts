import fc from 'fast-check';
import pg from 'pg';
import { isSignedIn, SsoError, type IdentityKind } from '@city/plugin-provincial-sso/contracts';
import {
  confirmBinding,
  exchangeCode,
} from '../../../plugins/provincial-sso/server/src/application/open-session';
import { settle } from '../../../plugins/provincial-sso/server/src/application/settle';
import { unbind } from '../../../plugins/provincial-sso/server/src/application/unbind';
import { restore } from '../../../plugins/provincial-sso/server/src/application/restore';
import type { World } from '../../../plugins/provincial-sso/server/src/application/world';
import { containerOf } from '../../../plugins/provincial-sso/server/src/container';
import type { PortalPerson } from '../../../plugins/provincial-sso/server/src/domain/portal-person';
import { eventually } from '../../support/eventually';
import { bootInstallation, type Installation } from '../../support/installation';

jest.setTimeout(240_000);

/** Few enough that mobiles, names and accounts run into each other all the time. */
const SUBJECTS = ['s1', 's2', 's3', 's4'];
const MOBILES = ['13900001111', '13900002222', '13900003333', null];
const NAMES = ['mingyue', 'Mingyue', 'qingfeng', 'songtao', 'mingyue_unbind'];

type Act =
  | { readonly do: 'sign-in'; readonly person: PortalPerson; readonly accept: boolean }
  | { readonly do: 'unbind'; readonly account: number; readonly kind: IdentityKind | undefined }
  | { readonly do: 'restore'; readonly account: number; readonly mobile: string }
  | { readonly do: 'switch'; readonly account: number; readonly disabled: boolean };

const kind = fc.constantFrom<IdentityKind>('natural', 'legal');
const person = fc
  .record({
    subject: fc.constantFrom(...SUBJECTS),
    kind,
    loginName: fc.constantFrom(...NAMES),
    mobile: fc.constantFrom(...MOBILES),
    level: fc.constantFrom(2, 3, 4),
    creditCode: fc.constantFrom('91370600MA3C0PEE37', '91370600MA3C0T1X44'),
  })
  .map(({ level, creditCode, ...rest }): PortalPerson => {
    const isLegal = rest.kind === 'legal';
    const organisation = isLegal ? { name: '烟台蓝屿科技有限公司', creditCode, role: null } : null;
    return { ...rest, name: '王小明', level: isLegal ? null : level, personalNumber: null, organisation };
  });
const account = fc.nat({ max: 5 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('sign-in' as const), person, accept: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('unbind' as const),
      account,
      kind: fc.option(kind, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('restore' as const),
      account,
      mobile: fc.constantFrom('13900001111', '13900002222'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('switch' as const), account, disabled: fc.boolean() }),
  },
);

const mingyue = (): PortalPerson => ({
  subject: 's1',
  kind: 'natural',
  loginName: 'mingyue',
  name: null,
  mobile: '13900001111',
  level: 3,
  personalNumber: null,
  organisation: null,
});

describe('whatever order people sign in, unbind and edit in (product.md section 2)', () => {
  let city: Installation;
  let world: World;

  beforeAll(async () => {
    city = await bootInstallation();
    ({ world } = containerOf(city.strapi));
  }, 90_000);
  afterAll(() => city.stop());

  const emptied = async () => {
    await city.sql('delete from sso_identities');
    await city.sql(`delete from strapi_sessions`);
    await city.sql('delete from up_users');
  };
  const accounts = async () =>
    (await city.sql<{ id: number }>('select id from up_users order by id')).map(({ id }) => id);
  const sessionsOf = async (accountId: number) =>
    (await city.sql(`select 1 from strapi_sessions where user_id = $1`, [String(accountId)])).length;

  /** Signs in as the callback and the exchange do, and checks that only who may gets a session. */
  async function signIn(who: PortalPerson, accept: boolean): Promise<void> {
    // An address of its own: the limits by address are not what is tried here.
    const caller = { address: world.randomness.deviceId(), browser: world.randomness.token() };
    const vouched = { portal: 'province', person: who, address: caller.address, confirmed: null };
    const settled = await settle(world, vouched);
    const code = world.randomness.token();
    await world.codes.add(
      { purpose: 'session', code, browser: caller.browser },
      { ...settled, portal: 'province', portalSession: null, logoutHint: null, person: who },
      new Date(Date.now() + 60_000),
    );
    const first = await exchangeCode(world, caller, code);
    const { answer } =
      first.answer.confirmation === null
        ? first
        : await confirmBinding(world, caller, { confirmation: first.answer.confirmation, accept });
    expect(answer.session !== null).toBe(isSignedIn(answer.outcome));
  }

  async function perform(step: Act): Promise<void> {
    if (step.do === 'sign-in') return signIn(step.person, step.accept);
    const accountId = (await accounts())[step.account] ?? 0;
    switch (step.do) {
      case 'unbind':
        await unbind(world, { accountId, kind: step.kind, actor: 'admin:1', reason: '测试' });
        return;
      case 'restore':
        return restore(world, { accountId, mobile: step.mobile, actor: 'admin:1' });
      case 'switch':
        await city.sql('update up_users set blocked = $2 where id = $1', [accountId, step.disabled]);
    }
  }

  /** Refusals by a code are answers, too; anything else is a fault. */
  async function tolerating(step: Act): Promise<void> {
    try {
      await perform(step);
    } catch (error) {
      if (!(error instanceof SsoError)) throw error;
    }
  }

  async function invariantsHold(): Promise<void> {
    const rows = await city.sql<{ account_id: number; kind: string; subject: string }>(
      'select account_id, kind, subject from sso_identities',
    );
    const distinct = (values: readonly string[]) => new Set(values).size;
    expect(distinct(rows.map((row) => `${row.kind} ${row.subject}`))).toBe(rows.length);
    expect(distinct(rows.map((row) => `${row.kind} ${String(row.account_id)}`))).toBe(rows.length);
    expect(rows.every((row) => Number.isInteger(row.account_id))).toBe(true);
    const names = await city.sql<{ name: string }>('select lower(username) as name from up_users');
    expect(distinct(names.map(({ name }) => name))).toBe(names.length);
    const homeless = await city.sql(
      `select 1 from strapi_sessions where not exists (
         select from sso_identities where account_id::text = strapi_sessions.user_id)`,
    );
    expect(homeless).toEqual([]);
  }

  it('one identity has one account, an account one identity of a kind, and nobody refused a session', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 16 }), async (steps) => {
        await emptied();
        for (const step of steps) {
          await tolerating(step);
          await invariantsHold();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('the same holds when they do so at the same moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 3, maxLength: 6 }), { maxLength: 4 }),
        async (rounds) => {
          await emptied();
          for (const round of rounds) {
            await Promise.all(round.map(tolerating));
            await invariantsHold();
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a person’s two identities that come for the first time at once make one account', async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      await emptied();
      const organisation = { name: null, creditCode: '91370600MA3C0PEE37', role: null };
      const legal: PortalPerson = {
        ...mingyue(),
        kind: 'legal',
        loginName: 'lanyu',
        level: null,
        organisation,
      };
      const settled = await Promise.all(
        [mingyue(), legal].map((who) =>
          settle(world, { portal: 'province', person: who, address: '::1', confirmed: null }),
        ),
      );
      const outcomes = settled.map(({ outcome }) => outcome).sort();
      expect(outcomes).toEqual(['account-created', 'bound-second-identity']);
      expect(await accounts()).toHaveLength(1);
    }
  });

  it.each([
    ['one identity on two accounts', 'sso_identities_subject', ['natural', 's1', 2]],
    ['two identities of a kind on one account', 'sso_identities_account_kind', ['natural', 's2', 1]],
  ] as const)('PostgreSQL itself refuses %s', async (_what, constraint, [otherKind, subject, place]) => {
    await emptied();
    await signIn(mingyue(), true);
    await signIn({ ...mingyue(), subject: 's3', loginName: 'qingfeng', mobile: null }, true);
    await city.sql(`delete from sso_identities where subject = 's3'`);
    const insert = city.sql(
      `insert into sso_identities (document_id, account_id, portal, kind, subject, login_name, bound_at)
       values ('x', $1, 'province', $2, $3, 'x', now())`,
      [(await accounts())[place - 1], otherKind, subject],
    );
    await expect(insert).rejects.toMatchObject({ code: '23505', constraint });
  });

  it('a sign-in that meets an unbinding waits for it, and is decided afresh', async () => {
    await emptied();
    const who = mingyue();
    await signIn(who, true);
    const [accountId = 0] = await accounts();
    const unbinding = new pg.Client({ connectionString: city.databaseUrl });
    await unbinding.connect();
    await unbinding.query('begin');
    await unbinding.query('select 1 from up_users where id = $1 for update', [accountId]);
    await unbinding.query('delete from sso_identities where account_id = $1', [accountId]);
    const settling = settle(world, { portal: 'province', person: who, address: '::1', confirmed: null });
    await eventually(async () => {
      const waiting = await city.sql(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(waiting).toHaveLength(1);
    });
    await unbinding.query('commit');
    await unbinding.end();
    expect(await settling).toMatchObject({ outcome: 'bound', accountId });
  });

  it('unbinding ends every session, also one that is being opened', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await emptied();
      const who = mingyue();
      await signIn(who, true);
      const [accountId = 0] = await accounts();
      await Promise.all([
        tolerating({ do: 'sign-in', person: who, accept: false }),
        tolerating({ do: 'unbind', account: 0, kind: undefined }),
      ]);
      const bound = await city.sql('select 1 from sso_identities where account_id = $1', [accountId]);
      expect(bound.length === 0 ? await sessionsOf(accountId) : 0).toBe(0);
    }
  });
});
