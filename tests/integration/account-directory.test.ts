import { randomInt, randomUUID } from 'node:crypto';
import type { AccountDirectory } from '@city/plugin-provincial-sso/contracts';
import { personalData } from '../../src/personal-data';
import { inTransaction } from '../../src/store/transaction';
import { eventually } from '../support/eventually';
import { bootInstallation, type Installation } from '../support/installation';
import { account } from '../support/people';

const AT = new Date('2026-03-02T08:00:00Z');

describe('the accounts as the sign-in needs them (product.md section 2)', () => {
  let city: Installation;
  let directory: AccountDirectory;

  beforeAll(async () => {
    city = await bootInstallation();
    const found: unknown = city.strapi.service('api::account.directory');
    directory = found as AccountDirectory;
  }, 90_000);
  afterAll(() => city.stop(), 60_000);

  const aMobile = () => `+86139${String(randomInt(1e8)).padStart(8, '0')}`;
  const holding = (mobile: string, data = {}) =>
    account(city, { ...personalData(city.strapi).storeMobile(mobile), mobileProvedAt: AT, ...data });
  const stored = async (id: number) => {
    const [row] = await city.sql<Record<string, string | null>>('select * from up_users where id = $1', [id]);
    return row ?? {};
  };
  const unbind = (id: number, stillBound = false) =>
    inTransaction(city.strapi, () => directory.markUnbound(id, { stillBound, at: AT }));

  it('finds every account of a mobile, and says whether its holder proved it', async () => {
    const mobile = aMobile();
    const proved = await holding(mobile);
    const typed = await holding(mobile, { mobileProvedAt: null, blocked: true });
    const found = await directory.withMobile(mobile);
    expect(found.map(({ id, mobileProved, disabled }) => [id, mobileProved, disabled])).toEqual([
      [proved.id, true, false],
      [typed.id, false, true],
    ]);
    expect(await directory.withMobile(aMobile())).toEqual([]);
  });

  it('finds a user name whatever its letters’ case, and no two accounts can differ in nothing else', async () => {
    const username = `Zhang-${randomUUID()}`;
    const { id } = await account(city, { username });
    expect(await directory.withUsername(username.toUpperCase())).toMatchObject({ id, username });
    expect(await directory.isUsernameTaken(username.toLowerCase())).toBe(true);
    await expect(
      directory.create({ username: username.toLowerCase(), mobile: null, at: AT }),
    ).rejects.toMatchObject({ constraint: 'up_users_username_lower_unique' });
  });

  it('makes an account that nobody can sign in to with a password', async () => {
    const [username, mobile] = [randomUUID(), aMobile()];
    const id = await directory.create({ username, mobile, at: AT });
    expect(await directory.withMobile(mobile)).toMatchObject([{ id, username, mobileProved: true }]);
    expect(await stored(id)).toMatchObject({ password: null, email: null, provider: 'provincial-sso' });
    const answer = await city.anonymous.post('/api/auth/local', { identifier: username, password: 'x' });
    expect(answer.status).toBe(400);
  });

  it('unbinds so that neither user name nor mobile is ever found again', async () => {
    const [username, mobile] = [`zhangsan-${randomUUID()}`, aMobile()];
    const { id } = await holding(mobile, { username, bindingState: 'bound' });
    await unbind(id);
    expect(await stored(id)).toMatchObject({
      username: `${username}_unbind`,
      mobile_masked: `${mobile.slice(3, 6)}****${mobile.slice(-4)}_unbind`,
      mobile_proved_at: null,
      binding_state: 'unbound',
    });
    const sealed = (await stored(id)).mobile_sealed ?? '';
    expect(personalData(city.strapi).open(sealed)).toBe(`${mobile}_unbind`);
    expect(await directory.withMobile(mobile)).toEqual([]);
    expect(await directory.withMobile(`${mobile}_unbind`)).toEqual([]);
    expect(await directory.withUsername(username)).toBeNull();
    expect(await directory.withUsername(`${username}_unbind`)).toBeNull();
    expect(await directory.isUsernameTaken(`${username}_UNBIND`)).toBe(true);
  });

  it('counts up where the suffix is taken, and adds no second one', async () => {
    const [username, mobile] = [randomUUID(), aMobile()];
    const [first, second] = [await holding(mobile, { username }), await holding(mobile)];
    await unbind(first.id, true);
    await city.sql('update up_users set username = $1 where id = $2', [username, second.id]);
    await Promise.all([unbind(second.id), unbind(first.id)]);
    const rows = [await stored(first.id), await stored(second.id)];
    expect(rows.map((row) => row.username)).toEqual([`${username}_unbind`, `${username}_unbind2`]);
    expect(rows.map((row) => row.mobile_masked?.slice(11))).toEqual(['_unbind', '_unbind2']);
  });

  it('tells the holder of an unbinding on every channel, the SMS to the number that was real', async () => {
    const mobile = aMobile();
    const person = await holding(mobile);
    await unbind(person.id);
    const inbox = await person.client.get<{ title: string }[]>('/api/me/messages');
    expect(inbox.body.data).toMatchObject([{ title: '已解除省统一门户账号绑定' }]);
    await eventually(() => {
      expect(city.sms.messages.filter((sms) => sms.mobile === mobile)).toHaveLength(1);
      expect(city.mail.mails.filter(({ to }) => to.includes(person.email))).toHaveLength(1);
    });
  });

  it('tells the holder of a binding on every channel, without the whole login name', async () => {
    const mobile = aMobile();
    const person = await holding(mobile);
    await inTransaction(city.strapi, () =>
      directory.announceBinding(person.id, { kind: 'legal', loginName: 'lanhai-keji' }),
    );
    await eventually(() => {
      const [sms] = city.sms.messages.filter((one) => one.mobile === mobile);
      expect(sms?.text).toContain('法人账号（la***ji）');
    });
  });

  it('proves a mobile by a binding, unless it is that of an unbound account', async () => {
    const person = await holding(aMobile(), { mobileProvedAt: null });
    await directory.markBound(person.id, AT);
    expect(await directory.lock(person.id)).toMatchObject({ mobileProved: true });
    await unbind(person.id);
    await directory.markBound(person.id, AT);
    expect(await directory.lock(person.id)).toMatchObject({ mobileProved: false });
    expect(await stored(person.id)).toMatchObject({ binding_state: 'bound' });
  });

  it('puts mobile and user name back, unproved, where the name is free', async () => {
    const [username, mobile] = [randomUUID(), aMobile()];
    const { id } = await holding(mobile, { username });
    await unbind(id);
    await directory.restore(id, { mobile: mobile.slice(3) });
    expect(await directory.withMobile(mobile)).toMatchObject([{ id, username, mobileProved: false }]);
    await unbind(id);
    await account(city, { username: username.toUpperCase() });
    const refused = (values: { mobile: string; username?: string }) => directory.restore(id, values);
    await expect(refused({ mobile })).rejects.toMatchObject({ code: 'USERNAME_TAKEN' });
    await expect(refused({ mobile, username: 'a_unbind' })).rejects.toMatchObject({ code: 'USERNAME_TAKEN' });
    await expect(refused({ mobile: '110' })).rejects.toMatchObject({ code: 'MOBILE_INVALID' });
    await directory.restore(id, { mobile, username: `${username}-2` });
    expect(await directory.withUsername(`${username}-2`)).toMatchObject({ id });
  });

  it('holds an account for whoever locks it first', async () => {
    const { id } = await account(city);
    const order: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let locked: () => void = () => undefined;
    const isLocked = new Promise<void>((resolve) => (locked = resolve));
    const first = inTransaction(city.strapi, async () => {
      await directory.lock(id);
      locked();
      await held;
      order.push('first');
    });
    await isLocked;
    const second = inTransaction(city.strapi, async () => {
      await directory.lock(id);
      order.push('second');
    });
    await eventually(async () => {
      const waiting = await city.sql(`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`);
      expect(waiting).toHaveLength(1);
    });
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('describes an account masked, and knows ids', async () => {
    const person = await account(city, { username: `wanghai-${randomUUID()}`, name: '王小明' });
    const description = await directory.describe(person.id);
    expect(description).toMatchObject({ name: '王**', unit: null });
    expect(description?.username).toMatch(/^wa\*\*\*..$/);
    const { document_id: documentId } = await stored(person.id);
    expect(await directory.idOf(documentId ?? '')).toBe(person.id);
    expect([await directory.idOf('nobody'), await directory.describe(0), await directory.lock(0)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
