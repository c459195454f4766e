import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { buildPortalIfStale } from '../../../scripts/building/build.mjs';
import type { PortalLogin } from '../../support/province';
import { accessibilityFindings, settled } from './accessibility';

const root = path.resolve(__dirname, '../../..');

/** Builds the portal for enterprises if its sources changed; every test installation serves public/portal. */
export async function preparePortal(): Promise<void> {
  await buildPortalIfStale({ environment: process.env, signal: new AbortController().signal });
  if (!existsSync(path.join(root, 'public/portal/home.zh-Hans.html')))
    throw new Error('The portal was not built');
}

/** What the browser refused to load or run because the content security policy forbids it; nothing may be. */
export async function watchViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(
    `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      window.reportViolation(violatedDirective + ' ' + blockedURI));`,
  );
  return violations;
}

/** Errors that scripts of the page threw and nobody caught. */
export function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

/** From the choice of a login on. */
export async function chooseLogin(page: Page, login: PortalLogin): Promise<void> {
  const choice = page.locator('section', { hasText: '（OIDC）' });
  await choice.getByRole('link', { name: login.kind === 'natural' ? /^个人登录/ : /^法人登录/ }).click();
  await page.getByLabel('登录名').fill(login.loginName);
  await page.getByLabel('密码').fill(login.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** A phone as people hold it: touched, not clicked. */
export const PHONE: BrowserContextOptions = {
  viewport: SIZES.phone,
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};

/** Keeps a picture of the whole page where somebody asked for pictures. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Whether nobody has to push the page to and fro. */
async function fitsWidth(page: Page): Promise<boolean> {
  const [width, shown] = await page.evaluate<readonly [number, number]>(
    '[document.documentElement.scrollWidth, window.innerWidth]',
  );
  return width <= shown;
}

/** What is wrong with the page as it stands on the person's own device. */
export async function findingsHere(page: Page, name: string): Promise<readonly string[]> {
  const findings = await accessibilityFindings(page);
  await picture(page, name);
  return [...((await fitsWidth(page)) ? [] : [`${name} is wider than its window`]), ...findings];
}

/** What is wrong with the page as it stands, on a desk and on a phone: for whom it is hard to use, and on what. */
export async function findings(page: Page, name: string): Promise<readonly string[]> {
  const at = async (size: keyof typeof SIZES) => {
    await page.setViewportSize(SIZES[size]);
    await settled(page);
    await picture(page, `${name}-${size}`);
  };
  await at('phone');
  const fits = await fitsWidth(page);
  await at('desk');
  return [...(fits ? [] : [`${name} is wider than a phone`]), ...(await accessibilityFindings(page))];
}
