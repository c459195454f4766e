import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { buildWhatIsStale } from '../../../scripts/building/build.mjs';
import { testEnvironment } from '../../support/test-environment';
import type { Person } from '../../support/people';

const root = path.resolve(__dirname, '../../..');

/** Builds the admin panel if its sources changed, and puts it where the test installation serves it. */
export async function preparePanel(): Promise<void> {
  const nobody = { port: 1, url: 'http://127.0.0.1:1' };
  const environment = {
    ...process.env,
    ...testEnvironment('postgresql://127.0.0.1:1/none', nobody, nobody),
    NODE_ENV: 'production',
    COOKIE_SECURE: 'false',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
  await buildWhatIsStale({ environment, signal: new AbortController().signal });
  const served = path.join(process.env.TEST_DIST_DIRECTORY ?? '', 'build');
  const built = path.join(root, 'dist/build');
  // Files run side by side: what one of them serves stays as it is.
  if (linkOf(served) === built) return;
  const own = `${served}-${String(process.pid)}`;
  symlinkSync(built, own, 'dir');
  rmSync(served, { recursive: true, force: true });
  renameSync(own, served);
}

function linkOf(file: string): string | null {
  try {
    return readlinkSync(file);
  } catch {
    return null;
  }
}

/** What a page asked of anybody but the installation; nothing may. */
export function watchForeignRequests(page: Page, baseUrl: string): readonly string[] {
  const foreign: string[] = [];
  page.on('request', (request) => {
    const own = request.url().startsWith(baseUrl) || /^(blob|data):/.test(request.url());
    if (!own) foreign.push(request.url());
  });
  return foreign;
}

/** Signs in through the form, as somebody who has never been here. */
export async function signIn(page: Page, baseUrl: string, person: Person): Promise<void> {
  await page.goto(`${baseUrl}/admin`);
  await page.getByLabel('电子邮件').fill(person.email);
  await page.locator('input[name=password]').fill(person.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /您好/ }).waitFor();
}
