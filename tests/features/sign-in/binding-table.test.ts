import type { SignInAnswer } from '@city/plugin-provincial-sso/contracts';
import { personalData } from '../../../src/personal-data';
import { provincialSso } from '../../../src/store/provincial-sso';
import { bindingsOf, factsOf, waysOut, type Bindings } from '../../support/bindings';
import { eventually } from '../../support/eventually';
import { adminUser } from '../../support/people';
import { bootProvince, freshMobile, type PortalLogin, type Province } from '../../support/province';

jest.setTimeout(60_000);

let province: Province;
let bindings: Bindings;

beforeAll(async () => {
  province = await bootProvince();
  bindings = bindingsOf(province);
}, 120_000);
afterAll(() => province.stop());

describe.each(['oidc', 'jis-b'])('the binding table, by %s (product.md section 2)', (portal) => {
  const signIn = async (login: PortalLogin, options = {}) => province.signIn(login, { portal, ...options });
  /** Signed in as nobody: no session, no binding, no new account. */
  async function refused(login: PortalLogin) {
    const before = await bindings.countAccounts();
    const { answer, returned, browser } = await signIn(login);
    expect(returned.searchParams.get('outcome')).toBe(answer.outcome);
    expect(answer.session).toBeNull();
    expect(await bindings.countAccounts()).toBe(before);
    expect((await bindings.outcomesAudited()).at(-1)).toBe(answer.outcome);
    return { answer, browser };
  }

  it('row 1: a ticket that the portal does not know binds and creates nothing', async () => {
    const login = await province.login();
    const before = await bindings.countAccounts();
    await province.portal.control.faults([portal === 'oidc' ? 'nonce-changed' : 'wrong-sign']);
    const returned = await province.comeBack(login, { portal });
    await province.portal.control.faults([]);
    expect(returned.pathname + returned.search).toBe('/portal/centre?tab=1&outcome=refused');
    expect(await bindings.countAccounts()).toBe(before);
    expect(await bindings.boundTo(login)).toEqual([]);
  });

  it('row 2: a disabled account stays closed, and there is never a second one', async () => {
    const login = await province.login();
    const { answer } = await signIn(login);
    await province.city.sql('update up_users set blocked = true where document_id = $1', [
      answer.session?.account.documentId,
    ]);
    expect((await bindings.as(answer).get('/api/me')).status).toBe(401);
    expect((await refused(login)).answer.outcome).toBe('account-disabled');
    const other = await bindings.accountWith(freshMobile(), { blocked: true });
    const mobile = freshMobile();
    await province.city.sql('update up_users set mobile_index = $1 where id = $2', [
      personalData(province.city.strapi).index.of('mobile', `+86${mobile}`),
      other.id,
    ]);
    expect((await refused(await province.login({ mobile }))).answer.outcome).toBe('account-disabled');
  });

  it('row 3: a bound natural identity below level three gets its personal centre and nothing else', async () => {
    const login = await province.login({ level: 3 });
    await signIn(login);
    await province.change(login, { level: 2 });
    const { answer, returned } = await signIn(login);
    expect(answer).toMatchObject({ outcome: 'signed-in-restricted', session: { restricted: true } });
    expect(returned.searchParams.has('outcome')).toBe(false);
    expect(waysOut(answer)).toContain('raise-level');
    expect(await bindings.me(answer)).toMatchObject({
      gate: { restricted: true, level: 2 },
      nextStep: 'upgrade-level',
    });
    const elsewhere = await bindings.as(answer).get('/api/units/lookup?name=烟台蓝海科技有限公司');
    expect([elsewhere.status, elsewhere.body.error.details]).toEqual([
      403,
      { code: 'ASSURANCE_LEVEL_TOO_LOW', level: 2, requiredLevel: 3 },
    ]);
  });

  it('row 4: a bound identity of level three, or a legal one with a mobile, comes in', async () => {
    const natural = await province.login({ level: 3 });
    const legal = await province.login({ kind: 'legal' });
    for (const login of [natural, legal]) {
      await signIn(login);
      const { answer, returned } = await signIn(login);
      expect(answer).toMatchObject({ outcome: 'signed-in', session: { restricted: false } });
      expect([...returned.searchParams.keys()]).toEqual(['tab', 'code']);
      expect((await bindings.me(answer)).gate.restricted).toBe(false);
    }
  });

  it('row 5: an unbound natural identity below level three is neither bound nor created', async () => {
    const mobile = freshMobile();
    await bindings.accountWith(mobile);
    const login = await province.login({ level: 2, mobile });
    const { answer } = await refused(login);
    expect(answer.outcome).toBe('upgrade-required');
    expect(factsOf(answer)).toEqual({ level: '2', 'required-level': '3' });
    expect(waysOut(answer)).toEqual(['raise-level', 'restart']);
    expect(await bindings.boundTo(login)).toEqual([]);
  });

  it('row 6: binds to the one account that holds the mobile, tells its holder and ends other sessions', async () => {
    const mobile = freshMobile();
    const owner = await bindings.accountWith(mobile);
    const login = await province.login({ mobile });
    const { answer } = await signIn(login);
    expect(answer.outcome).toBe('bound');
    expect(await bindings.boundTo(login)).toEqual([owner.id]);
    expect((await owner.client.get('/api/me')).status).toBe(401);
    expect((await bindings.me(answer)).account.username).toBe(owner.username);
    const { body } = await bindings.as(answer).get<readonly { title: string }[]>('/api/me/messages');
    expect(body.data).toHaveLength(1);
    await eventually(() => {
      expect(province.city.sms.messages.some((sms) => sms.mobile === `+86${mobile}`)).toBe(true);
      expect(province.city.mail.mails.some((mail) => mail.to.includes(owner.email))).toBe(true);
    });
    expect((await bindings.outcomesAudited()).at(-1)).toBe('bound');
  });

  it('row 6: binds nobody by a mobile that several accounts hold', async () => {
    const mobile = freshMobile();
    await bindings.accountWith(mobile);
    await bindings.accountWith(mobile);
    expect((await refused(await province.login({ mobile }))).answer.outcome).toBe('mobile-ambiguous');
  });

  it('row 7: asks the person before binding by a mobile that somebody else typed', async () => {
    const mobile = freshMobile();
    const owner = await bindings.accountWith(mobile, { mobileProvedAt: null });
    const login = await province.login({ mobile });
    const { answer, browser } = await refused(login);
    expect(answer.outcome).toBe('confirm-binding');
    expect(factsOf(answer)['account-name']).toBe('王**');
    expect(await bindings.boundTo(login)).toEqual([]);
    const confirm = async (accept: boolean, confirmation: string | null) => {
      const page = await browser.request(`${province.city.baseUrl}/api/provincial-sso/confirm-binding`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ confirmation, accept }),
      });
      return JSON.parse(page.body) as { data: SignInAnswer; error?: { details: { code: string } } };
    };
    const declined = await confirm(false, answer.confirmation);
    expect(declined.data).toMatchObject({ outcome: 'binding-declined', session: null });
    expect((await confirm(true, answer.confirmation)).error?.details.code).toBe('CONFIRMATION_INVALID');
    const again = await signIn(login, { browser });
    const accepted = await confirm(true, again.answer.confirmation);
    expect(accepted.data.outcome).toBe('bound');
    expect(await bindings.boundTo(login)).toEqual([owner.id]);
    expect((await bindings.me(accepted.data)).account.mobileProved).toBe(true);
  });

  it('row 8: binds an identity of the other kind as the second one', async () => {
    const mobile = freshMobile();
    await signIn(await province.login({ mobile }));
    const { answer } = await signIn(await province.login({ kind: 'legal', mobile }));
    expect(answer.outcome).toBe('bound-second-identity');
    expect((await bindings.me(answer)).identities.map(({ kind }) => kind)).toEqual(['natural', 'legal']);
  });

  it('row 9: binds no second identity of the same kind', async () => {
    const mobile = freshMobile();
    await signIn(await province.login({ mobile }));
    const login = await province.login({ mobile });
    expect((await refused(login)).answer.outcome).toBe('identity-kind-taken');
    expect(await bindings.boundTo(login)).toEqual([]);
  });

  it('row 10: lets the mobile win over the login name, and the account keep its user name', async () => {
    const mobile = freshMobile();
    const owner = await bindings.accountWith(mobile);
    const other = await bindings.accountWith(freshMobile());
    const login = await province.login({ mobile, loginName: other.username });
    const { answer } = await signIn(login);
    expect([answer.outcome, answer.session?.account.username]).toEqual(['bound', owner.username]);
    expect(await bindings.boundTo(login)).toEqual([owner.id]);
  });

  it('row 11: shows both ways out of a taken login name, masked, and opens no session', async () => {
    const { person, unit } = await bindings.administrator({ name: '孙海' }, '13911112222');
    const login = await province.login({ loginName: person.username });
    const { answer } = await refused(login);
    expect(answer.outcome).toBe('username-conflict');
    expect(factsOf(answer)).toEqual({
      'login-name': person.username,
      'unit-name': unit,
      'administrator-name': '孙*',
      'administrator-mobile': '139****2222',
    });
    expect(waysOut(answer)).toEqual(['change-login-name', 'restart']);
    const renamed = await province.change(login, { loginName: `${login.loginName}2` });
    expect((await signIn(renamed)).answer.outcome).toBe('account-created');
  });

  it('row 12: asks a legal identity for a mobile, after the name', async () => {
    const login = await province.login({ kind: 'legal', mobile: null });
    const { answer } = await refused(login);
    expect([answer.outcome, ...waysOut(answer)]).toEqual(['mobile-required', 'add-mobile', 'restart']);
    const { username } = await bindings.accountWith(null);
    const taken = await province.login({ kind: 'legal', mobile: null, loginName: username });
    expect((await refused(taken)).answer.outcome).toBe('username-conflict');
  });

  it('row 13: makes an account where nothing matches, with login name and mobile of the portal', async () => {
    const login = await province.login({ level: 4 });
    const { answer } = await signIn(login);
    expect(answer.outcome).toBe('account-created');
    const own = await bindings.me(answer);
    const masked = `139****${login.mobile?.slice(-4) ?? ''}`;
    expect(own.account).toMatchObject({ username: login.loginName, mobile: masked, mobileProved: true });
    expect(own.identities).toMatchObject([
      { kind: 'natural', loginName: login.loginName, mobile: masked, level: 4 },
    ]);
    expect(own.nextStep).toBe('complete-profile');
  });

  it('row 14: decides afresh about an identity that was unbound; unbound values match nothing', async () => {
    const login = await province.login();
    const { answer } = await signIn(login);
    const [accountId = 0] = await bindings.boundTo(login);
    await provincialSso(province.city.strapi, 'identities').unbind({
      accountId,
      actor: 'admin:1',
      reason: '人员离职',
    });
    expect((await bindings.as(answer).get('/api/me')).status).toBe(401);
    const [row] = await province.city.sql<Record<string, string>>(
      'select username, mobile_masked, binding_state from up_users where id = $1',
      [accountId],
    );
    expect(row).toEqual({
      username: `${login.loginName}_unbind`,
      mobile_masked: `139****${login.mobile?.slice(-4) ?? ''}_unbind`,
      binding_state: 'unbound',
    });
    const afresh = await signIn(login);
    expect(afresh.answer.outcome).toBe('account-created');
    expect(await bindings.boundTo(login)).not.toEqual([accountId]);
  });

  it('row 14: once the mobile is real again, the person is asked and bound to the same account', async () => {
    const login = await province.login();
    await signIn(login);
    const [accountId = 0] = await bindings.boundTo(login);
    const support = await adminUser(province.city, 'strapi-super-admin');
    const [{ document_id: documentId } = { document_id: '' }] = await province.city.sql<{
      document_id: string;
    }>('select document_id from up_users where id = $1', [accountId]);
    const address = `/provincial-sso/accounts/${documentId}`;
    const tooEarly = await support.client.post(`${address}/restore`, { data: { mobile: freshMobile() } });
    expect([tooEarly.status, tooEarly.body.error.details.code]).toEqual([409, 'ACCOUNT_NOT_UNBOUND']);
    const unbound = await support.client.post(`${address}/unbind`, { data: { reason: '申请解绑' } });
    expect([unbound.status, unbound.body.data]).toEqual([200, []]);
    expect(
      (await support.client.post(`${address}/unbind`, { data: { reason: '再次' } })).body.error.details.code,
    ).toBe('IDENTITY_NOT_BOUND');
    await support.client.post(`${address}/restore`, { data: { mobile: login.mobile } });
    expect((await signIn(login)).answer.outcome).toBe('confirm-binding');
  });

  it('row 15: goes by the stable subject id, updates the snapshot and leaves the account’s own fields', async () => {
    const login = await province.login();
    const { answer } = await signIn(login);
    const { account: before } = await bindings.me(answer);
    const changed = await province.change(login, { loginName: `${login.loginName}x`, mobile: freshMobile() });
    const again = await signIn(changed);
    expect(again.answer.outcome).toBe('signed-in');
    const own = await bindings.me(again.answer);
    expect(own.account).toEqual(before);
    expect(own.identities[0]).toMatchObject({
      loginName: changed.loginName,
      mobile: `139****${changed.mobile?.slice(-4) ?? ''}`,
    });
  });

  it('keeps a legal identity out that has come to stand for another unit', async () => {
    const login = await province.login({ kind: 'legal' });
    await signIn(login);
    const changed = await province.change(login, { creditCode: '91370600MA3C0T1X44' });
    expect((await refused(changed)).answer.outcome).toBe('credit-code-changed');
  });

  it('takes the kind that the portal returns, whatever was asked for', async () => {
    const login = await province.login({ level: 2 });
    const { answer } = await signIn(login, { asked: 'legal' });
    expect(answer.outcome).toBe('upgrade-required');
  });
});
