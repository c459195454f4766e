import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { bootProvince, type PortalLogin, type Province } from '../../support/province';
import { openBrowser } from '../../../scripts/chromium.mjs';
import { watchForeignRequests } from './panel';
import { chooseLogin, preparePortal, watchErrors, watchViolations } from './portal';

/** The portal for enterprises in front of a province's portal, and a browser. */
export interface PortalHouse {
  readonly province: Province;
  readonly baseUrl: string;
  /** Somebody with a browser that nobody has used, at a desk unless their device is said. */
  visit(device?: BrowserContextOptions): Promise<Visit>;
  /** Somebody new signs in and is on a page of the personal centre. */
  arrive(visit: Visit, path: string, title: string): Promise<PortalLogin>;
  close(): Promise<void>;
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The page's title is there. */
  heading(name: string): Promise<void>;
  /** What the page asks its person to do next. */
  nextStep(): Promise<string>;
  /** What stands beside a label in a list of facts. */
  fact(label: string): Promise<string>;
  /** From the choice of a login through the province's portal. */
  signIn(login: PortalLogin, to?: string): Promise<void>;
  /** In the menu of the personal centre. */
  menu(name: string): Locator;
  button(name: string): Locator;
  /** What went wrong behind the page's back: scripts that broke, what the policy forbids, who else was asked. */
  trouble(): readonly string[];
  end(): Promise<void>;
}

/** Builds the portal where it is stale, and boots an installation with a province's portal beside it. */
export async function openPortalHouse(): Promise<PortalHouse> {
  await preparePortal();
  const browser = await openBrowser();
  const province = await bootProvince({ SESSION_REFRESH_TOKEN: 'cookie' });
  const { baseUrl } = province.city;
  return {
    province,
    baseUrl,
    visit: (device) => visit(browser, province, device),
    arrive: async (visitor, path, title) => {
      const login = await province.login();
      await visitor.signIn(login, path);
      await visitor.heading(title);
      return login;
    },
    close: async () => {
      await browser.close();
      await province.stop();
    },
  };
}

const DESK: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

async function visit(
  browser: Browser,
  { city: { baseUrl }, portal }: Province,
  device = DESK,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', ...device });
  const page = await context.newPage();
  const violations = await watchViolations(page);
  const errors = watchErrors(page);
  const foreign = watchForeignRequests(page, baseUrl);
  return {
    context,
    page,
    heading: (name) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor(),
    nextStep: () => page.locator('.next-step-title').innerText(),
    fact: (label) =>
      page
        .locator('dt', { hasText: new RegExp(`^${label}$`) })
        .locator('xpath=following-sibling::dd[1]')
        .innerText(),
    signIn: async (login, to) => {
      const query = to === undefined ? '' : `?${new URLSearchParams({ to }).toString()}`;
      await page.goto(`${baseUrl}/portal/sign-in${query}`);
      await chooseLogin(page, login);
    },
    menu: (name) =>
      page.getByRole('navigation', { name: '个人中心' }).getByRole('link', { name, exact: true }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    trouble: () => [...violations, ...errors, ...foreign.filter((url) => !url.startsWith(portal.url))],
    end: () => context.close(),
  };
}
