import type { Browser, Page } from 'playwright-core';
import { freshUnitName } from '../support/registrations';
import { deskOf, type Desk } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';
import { accessibilityFindings } from './support/accessibility';
import { openBrowser, preparePanel, signIn } from './support/panel';

jest.setTimeout(90_000);

describe('sharing, passing on and deciding together in the admin panel (product.md section 6)', () => {
  let town: Town;
  let desk: Desk;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    await preparePanel();
    town = await bootTown({ SERVE_ADMIN: 'true', COOKIE_SECURE: 'false' });
    desk = deskOf(town);
    page = await panelOf(town.reviewer);
  }, 400_000);
  afterAll(async () => {
    await browser.close();
    await town.city.stop();
  });

  async function panelOf(person: Town['reviewer']): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
    const own = await context.newPage();
    await signIn(own, town.city.baseUrl, person);
    return own;
  }
  const openInbox = async (of: Page, query = '') => {
    await of.goto(`${town.city.baseUrl}/admin/plugins/workflow${query}`);
    await of.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  };
  const picture = async (of: Page, name: string) => {
    const folder = process.env.SCREENSHOTS;
    if (folder) await of.screenshot({ path: `${folder}/${name}.png` });
  };

  it('decides twenty cases at once, and says of each what came of it', async () => {
    const prefix = freshUnitName().slice(0, -4);
    const names = Array.from({ length: 20 }, (_none, index) => `${prefix}第${String(index + 1)}有限公司`);
    const cases: Awaited<ReturnType<Town['registered']>>[] = [];
    for (const name of names) cases.push(await town.registered({ name }));
    await openInbox(page, `?search=${encodeURIComponent(prefix)}`);
    await page.getByRole('link', { name: names[19] ?? '' }).waitFor();

    await page.getByRole('checkbox', { name: '选择本页全部事项' }).click();
    await page.getByText('已选 20 件').waitFor();
    const taken = (await desk.inbox(town.colleague, 'group')).find(
      ({ businessFields }) => businessFields.unitName === names[0],
    );
    await desk.verb(town.colleague, taken?.documentId ?? '', 'claim');
    await page.getByRole('button', { name: '批量办理' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '不予通过' }).click();
    await dialog.getByRole('button', { name: '确认不予通过' }).click();
    await dialog.getByText('请填写审核意见。').waitFor();
    await dialog.getByRole('radio', { name: '通过', exact: true }).click();
    await dialog.getByLabel('审核意见').fill('材料齐全，同意');
    await picture(page, 'bulk-dialog');
    expect(await accessibilityFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '确认通过' }).click();

    await dialog.getByText('已办理 19 件，未办理 1 件。').waitFor();
    await expect(dialog.getByText('该任务已由他人签收。').count()).resolves.toBe(1);
    await picture(page, 'bulk-results');
    await dialog.getByRole('button', { name: '关闭' }).last().click();
    // Nothing is left to choose, so the focus goes to the heading.
    await page.getByText('没有符合条件的事项。').waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'main-content-title');
    const told = await Promise.all(
      cases.map(async ({ registration }) => {
        const timeline = await desk.timeline(town.reviewer, registration);
        const decision = timeline.find(({ type }) => type === 'task-completed');
        return [decision?.outcome, decision?.comment];
      }),
    );
    expect(told[0]).toEqual([undefined, undefined]);
    for (const one of told.slice(1)) expect(one).toEqual(['approve', '材料齐全，同意']);
  });
});
