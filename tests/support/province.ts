import { randomInt, randomUUID } from 'node:crypto';
import type { IdentityKind, SignInAnswer } from '@city/plugin-provincial-sso/contracts';
import { freePort } from '../../scripts/demo/ports.mjs';
import { openBrowser, signInAtPortal, type Browser } from './browserless';
import type { Answer } from './http';
import { bootInstallation, type Installation } from './installation';
import { freshCreditCode } from './registrations';
import { startStandInPortal, type PortalInput, type StandInPortal } from './stand-in-portal';

/** A login at the stand-in portal, as a test asks for it. */
export interface PortalLogin {
  readonly subject: string;
  readonly kind: IdentityKind;
  readonly loginName: string;
  readonly password: string;
  readonly mobile: string | null;
  readonly level: number | null;
  readonly creditCode: string | null;
}

/** An installation whose people come in through a stand-in portal that speaks every protocol. */
export interface Province {
  readonly city: Installation;
  readonly portal: StandInPortal;
  /** A login that nobody has used yet: a natural person of level 3, but for what is said. */
  login(facts?: Partial<Omit<PortalLogin, 'subject' | 'password'>>): Promise<PortalLogin>;
  /** Changes at the portal what is said; the login stays the same. */
  change(login: PortalLogin, facts: Partial<Omit<PortalLogin, 'subject' | 'kind'>>): Promise<PortalLogin>;
  /** The whole way through the portal and back, in a browser that nobody has used. */
  signIn(login: PortalLogin, options?: SignInOptions): Promise<SignedIn>;
  /** Up to the address that the portal's answer leads the browser to. */
  comeBack(login: PortalLogin, options?: SignInOptions): Promise<URL>;
  exchange(browser: Browser, code: string): Promise<Answer<SignInAnswer>>;
  stop(): Promise<void>;
}

interface SignInOptions {
  /** id of the portal: `oidc`, `jis-b`, `jis-a`, `cas` */
  readonly portal?: string;
  /** What the person chose on the login page, when it is not what they are. */
  readonly asked?: IdentityKind;
  readonly browser?: Browser;
}

export interface SignedIn {
  readonly browser: Browser;
  readonly returned: URL;
  readonly answer: SignInAnswer;
}

const PASSWORD = 'Portal-login-2026';

/** @param connected how the stand-in is connected, from how it usually is */
export async function bootProvince(
  environment: Readonly<Record<string, string>> = {},
  connected = (usual: readonly PortalInput[]): readonly PortalInput[] => usual,
): Promise<Province> {
  const portal = await startStandInPortal();
  const publicUrl = `http://127.0.0.1:${String(await freePort(20_000 + randomInt(20_000)))}`;
  await portal.control.application(publicUrl);
  const city = await bootInstallation({
    PUBLIC_URL: publicUrl,
    COOKIE_SECURE: 'false',
    SSO_PORTALS: JSON.stringify(connected(portal.portals)),
    ...environment,
  });
  const comeBack: Province['comeBack'] = (
    login,
    { portal: id = 'oidc', asked = login.kind, browser } = {},
  ) => {
    const query = new URLSearchParams({ kind: asked, portal: id, returnTo: '/portal/centre?tab=1' });
    const loginUrl = `${publicUrl}/api/provincial-sso/login?${query.toString()}`;
    const tab = asked === login.kind ? {} : { kind: login.kind };
    const { loginName, password } = login;
    return signInAtPortal(browser ?? openBrowser(), loginUrl, { loginName, password, ...tab });
  };
  const exchange: Province['exchange'] = async (browser, code) => {
    const { status, headers, body } = await browser.request(`${publicUrl}/api/provincial-sso/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    return {
      status,
      headers,
      bytes: Buffer.from(body),
      body: JSON.parse(body) as Answer<SignInAnswer>['body'],
    };
  };
  return {
    city,
    portal,
    comeBack,
    exchange,
    login: async (facts = {}) => {
      const kind = facts.kind ?? 'natural';
      const login = {
        subject: randomUUID(),
        kind,
        loginName: `login${String(randomInt(1e9))}`,
        password: PASSWORD,
        mobile: freshMobile(),
        level: kind === 'legal' ? null : 3,
        creditCode: kind === 'legal' ? freshCreditCode() : null,
        ...facts,
      };
      await portal.control.person(login.subject, personOf(login));
      return login;
    },
    change: async (login, facts) => {
      const changed = { ...login, ...facts };
      await portal.control.person(login.subject, personOf(changed));
      return changed;
    },
    signIn: async (login, options = {}) => {
      const browser = options.browser ?? openBrowser();
      const returned = await comeBack(login, { ...options, browser });
      const { body } = await exchange(browser, returned.searchParams.get('code') ?? '');
      return { browser, returned, answer: body.data };
    },
    stop: async () => {
      await city.stop();
      await portal.stop();
    },
  };
}

/** A mobile number that nobody has had in this run. */
export function freshMobile(): string {
  return `139${String(randomInt(1e8)).padStart(8, '0')}`;
}

function personOf({ subject: _subject, ...login }: PortalLogin) {
  const corporation = login.kind === 'legal' ? '烟台海岳装备有限公司' : null;
  return {
    ...login,
    name: '陈望舒',
    certNo: '370602198804120020',
    corporationName: corporation,
    corUserRole: null,
  };
}
