import { createHash, randomBytes } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { openBrowser, signInAtPortal, type Browser } from '../support/browserless';
import type { PortalInput } from '../support/stand-in-portal';
import { callbackOf, loginAt, portalWithApplication } from './stand-in-application';

const PASSWORD = 'Demo-Portal-2026';
const natural = { loginName: 'jianglin', password: PASSWORD };

type Config<Protocol> = Extract<PortalInput, { readonly protocol: Protocol }>;

describe('the stand-in portal', () => {
  const { portal, application } = portalWithApplication();
  const callback = () => callbackOf(application());
  const login = (to: string) => loginAt(application(), to);

  function configured<Protocol extends PortalInput['protocol']>(id: string, protocol: Protocol) {
    const found = portal().portals.find(
      (each): each is Config<Protocol> => each.id === id && each.protocol === protocol,
    );
    if (!found) throw new Error(`There is no portal ${id}`);
    return found;
  }

  async function json(address: string, init: RequestInit = {}): Promise<Record<string, unknown>> {
    const response = await fetch(address, init);
    return (await response.json()) as Record<string, unknown>;
  }

  describe('in OIDC', () => {
    const verifier = randomBytes(32).toString('base64url');

    function authorization() {
      const { issuer, clientId } = configured('oidc', 'oidc');
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: callback(),
        scope: 'openid profile phone',
        nonce: 'nonce-1',
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        user_type: '1',
      });
      return `${issuer}/auth?${query.toString()}`;
    }

    function exchange(code: string | null) {
      const { issuer, clientId, clientSecret } = configured('oidc', 'oidc');
      return json(`${issuer}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          code: code ?? '',
          redirect_uri: callback(),
          code_verifier: verifier,
        }),
      });
    }

    it('says where everything is', async () => {
      const { issuer } = configured('oidc', 'oidc');
      expect(await json(`${issuer}/.well-known/openid-configuration`)).toMatchObject({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        acr_values_supported: ['1', '2', '3', '4'],
        backchannel_logout_supported: true,
      });
    });

    it('leads through its sign-in form to a code, and from that to who it is, once', async () => {
      const home = await signInAtPortal(openBrowser(), login(authorization()), natural);
      const code = home.searchParams.get('code');
      const { id_token: token } = await exchange(code);
      expect(claimsOf(token)).toMatchObject({
        nonce: 'nonce-1',
        acr: '4',
        user_type: '1',
        preferred_username: 'jianglin',
        phone_number: '13900000101',
      });
      expect(await exchange(code)).toMatchObject({ error: 'invalid_grant' });
    });

    it('asks nobody twice who is signed in, and lets another in who signs in instead', async () => {
      const browser = openBrowser();
      await signInAtPortal(browser, login(authorization()), natural);
      const again = await signInAtPortal(browser, login(authorization()), { loginName: '', password: '' });
      expect(claimsOf((await exchange(again.searchParams.get('code'))).id_token)).toMatchObject({ acr: '4' });
      const other = await signInAtPortal(browser, login(`${authorization()}&prompt=login`), {
        loginName: 'qingwu',
        password: PASSWORD,
        kind: 'legal',
      });
      const claims = claimsOf((await exchange(other.searchParams.get('code'))).id_token);
      expect(claims).toMatchObject({ user_type: '2', credit_code: '91370602MAD0Y201Q6' });
      expect(claims).not.toHaveProperty('acr');
    });

    it('tells the application once that somebody signed out, at the provider or at the portal', async () => {
      const { issuer } = configured('oidc', 'oidc');
      for (const leave of [
        async (browser: Browser, hint: string) => {
          const query = new URLSearchParams({
            id_token_hint: hint,
            post_logout_redirect_uri: `${application().url}/sign-in/`,
          });
          const page = await browser.visit(`${issuer}/session/end?${query.toString()}`);
          const stopAt = ({ origin }: URL) => origin === application().url;
          return browser.submit(page, 'op.logoutForm', { logout: 'yes' }, stopAt);
        },
        async (browser: Browser) =>
          browser.submit(await browser.visit(`${portal().url}/account`), 'sign-out', {}),
      ]) {
        const browser = openBrowser();
        const home = await signInAtPortal(browser, login(authorization()), natural);
        const { id_token: hint } = await exchange(home.searchParams.get('code'));
        await leave(browser, String(hint));
        const [notice, ...more] = application().notices.splice(0);
        expect(claimsOf(notice?.logout_token, 0)).toMatchObject({ typ: 'logout+jwt' });
        expect(claimsOf(notice?.logout_token)).toMatchObject({ sid: claimsOf(hint).sid });
        expect(more).toEqual([]);
        expect((await browser.visit(`${portal().url}/account`)).body).toContain('id="sign-in"');
      }
    });

    it('does wrong what it is told to do wrong', async () => {
      await portal().control.faults(['nonce-changed', 'id-token-alg-none', 'missing-mobile']);
      const home = await signInAtPortal(openBrowser(), login(authorization()), natural);
      const { id_token: token } = await exchange(home.searchParams.get('code'));
      expect(claimsOf(token)).toMatchObject({ nonce: 'of-somebody-else' });
      expect(claimsOf(token)).not.toHaveProperty('phone_number');
      expect(claimsOf(token, 0)).toMatchObject({ alg: 'none' });
    });
  });

  describe('in JIS', () => {
    async function ticket() {
      const query = new URLSearchParams({ appMark: 'city-platform', userType: '1', backUrl: callback() });
      const home = await signInAtPortal(
        openBrowser(),
        login(`${portal().url}/jis-web/login?${query.toString()}`),
        natural,
      );
      return home.searchParams.get('ticket') ?? '';
    }

    async function call(service: string, parameters: object, sign: (text: string) => string = sm3) {
      const fields = {
        app_id: 'city-platform',
        biz_content: JSON.stringify({ appMark: 'city-platform', params: JSON.stringify(parameters) }),
        charset: 'UTF-8',
        interface_id: service,
        origin: '0',
        timestamp: String(Date.now()),
        version: '1.0',
      };
      const text = Object.entries(fields)
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
      return json(`${portal().url}/jpaas-jags-server/interface/gateway`, {
        method: 'POST',
        body: new URLSearchParams({ ...fields, sign: sign(text) }),
      });
    }

    function sm3(text: string) {
      const { sign } = configured('jis-b', 'jis');
      const secret = sign.kind === 'sm3-sorted-pairs' ? sign.secret : '';
      return createHash('sm3').update(`${text}&key=${secret}`).digest('hex');
    }

    /** The return code and the fields of an encrypted answer; null when it cannot be decrypted. */
    function opened({ data }: Record<string, unknown>): Record<string, unknown> | null {
      const { decrypt } = configured('jis-b', 'jis');
      const key = decrypt.kind === 'sm2' ? decrypt.privateKey : '';
      const text = String(sm2.doDecrypt(String(data), key, 1));
      if (text === '') return null;
      const { retcode, data: fields = '{}' } = JSON.parse(text) as Record<string, string>;
      return { retcode, ...(JSON.parse(fields) as object) };
    }

    it('exchanges a ticket for a token, and that for who it is; the ticket dies at its first use', async () => {
      const issued = await ticket();
      const validated = opened(await call('ticketValidate', { ticket: issued }));
      expect(validated).toMatchObject({ retcode: '000000', userType: '1' });
      expect(opened(await call('findPerUserByToken', { token: validated?.token }))).toMatchObject({
        loginName: 'jianglin',
        mobile: '13900000101',
        authLevel: '4',
      });
      expect(opened(await call('ticketValidate', { ticket: issued }))).toMatchObject({ retcode: '100001' });
    });

    it('refuses a wrong sign, and the ticket lives on', async () => {
      const issued = await ticket();
      const wrong = () => '0'.repeat(64);
      expect(await call('ticketValidate', { ticket: issued }, wrong)).not.toHaveProperty('data');
      const signer = portal().jisVariants.signs.find(({ kind }) => kind === 'sm2-sm3');
      const sign = (text: string) => sm2.doSignature(text, String(signer?.privateKey), { hash: true });
      expect(opened(await call('ticketValidate', { ticket: issued }, sign))).toMatchObject({
        retcode: '000000',
      });
    });

    it('does wrong what it is told to do wrong', async () => {
      const issued = await ticket();
      await portal().control.faults(['replay', 'unknown-level']);
      await call('ticketValidate', { ticket: issued });
      const again = opened(await call('ticketValidate', { ticket: issued }));
      expect(again).toMatchObject({ retcode: '000000' });
      const person = opened(await call('findPerUserByToken', { token: again?.token }));
      expect(person?.authLevel).not.toMatch(/^\d$/);
      await portal().control.faults(['broken-ciphertext']);
      expect(opened(await call('ticketValidate', { ticket: issued }))).toBeNull();
      await portal().control.faults(['down']);
      const down = await fetch(`${portal().url}/jpaas-jags-server/interface/gateway`, { method: 'POST' });
      expect(down.status).toBe(503);
    });

    it('sends nobody to an address that is not the application’s', async () => {
      const query = new URLSearchParams({
        appMark: 'city-platform',
        backUrl: 'https://elsewhere.invalid/api/provincial-sso/callback',
      });
      const page = await openBrowser().visit(`${portal().url}/jis-web/login?${query.toString()}`);
      expect(page.status).toBe(400);
    });
  });
});

function claimsOf(token: unknown, part = 1): Record<string, unknown> {
  const json = Buffer.from(String(token).split('.')[part] ?? '', 'base64url').toString('utf8');
  return JSON.parse(json) as Record<string, unknown>;
}
