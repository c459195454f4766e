import type { Browser, BrowserContext, Page } from 'playwright-core';
import { account } from '../support/people';
import { bootProvince, freshMobile, type Province } from '../support/province';
import { eventually } from '../support/eventually';
import { accessibilityFindings } from './support/accessibility';
import { openBrowser, watchForeignRequests } from './support/panel';
import {
  chooseLogin,
  preparePortal,
  signInAtFrontDoor,
  watchErrors,
  watchViolations,
} from './support/portal';
import { picture } from './support/review-room';

jest.setTimeout(90_000);

describe('the portal for enterprises, from its front door into the personal centre', () => {
  let province: Province;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let baseUrl: string;
  let violations: readonly string[];
  let errors: readonly string[];

  beforeAll(async () => {
    await preparePortal();
    browser = await openBrowser();
    province = await bootProvince({ SESSION_REFRESH_TOKEN: 'cookie' });
    ({ baseUrl } = province.city);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await province.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    page = await context.newPage();
    violations = await watchViolations(page);
    errors = watchErrors(page);
  });
  afterEach(async () => {
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  const nextStep = () => page.locator('.next-step-title').innerText();

  it('leads a new person from home to a completed profile', async () => {
    const login = await province.login();
    await page.goto(`${baseUrl}/`);
    await heading('办事大厅');
    await picture(page, 'portal-home');
    expect(page.url()).toBe(`${baseUrl}/portal/`);
    await signInAtFrontDoor(page, baseUrl, login);
    await heading('个人中心');
    await picture(page, 'portal-centre');
    expect(page.url()).toBe(`${baseUrl}/portal/centre`);
    expect(await nextStep()).toBe('完善基本信息');
    await page.locator('.next-step').getByRole('link').click();
    await heading('基本信息');
    await picture(page, 'portal-profile');
  });
});
