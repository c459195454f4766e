import type { Browser, Page } from 'playwright-core';
import { freshUnitName, taskOf } from '../support/registrations';
import { deskOf, type Desk } from '../support/review-desk';
import { registrationFlow, review } from '../support/review-flows';
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

  const openTask = async (of: Page, id: string, name: string) => {
    await of.goto(`${town.city.baseUrl}/admin/plugins/workflow/tasks/${id}`);
    await of.getByRole('heading', { level: 1, name }).waitFor();
  };
  const opened = async () => {
    const name = freshUnitName();
    const { applicant, registration } = await town.registered({ name });
    const task = await taskOf(town.reviewer.client, registration);
    return { name, applicant, registration, id: task.documentId };
  };
  const choose = async (of: Page, verb: string) => {
    await of.getByRole('button', { name: '更多操作' }).click();
    await of.getByRole('menuitem', { name: verb, exact: true }).click();
    await of.getByRole('dialog').getByRole('heading', { name: verb }).waitFor();
    return of.getByRole('dialog');
  };
  const focusIsOnMenu = (of: Page) =>
    of.waitForFunction(() => document.activeElement?.textContent.includes('更多操作'));

  it('asks a colleague by delegation, and gets the task back with the answer', async () => {
    const { name, id } = await opened();
    await openTask(page, id, name);
    const asking = await choose(page, '委派');
    await asking.getByRole('button', { name: '确认委派' }).click();
    await asking.getByText('请选择人员。').waitFor();
    await asking.getByLabel('查找人员').fill('核');
    await asking.getByText('找到 1 人').waitFor();
    await asking.getByRole('radio', { name: '周核' }).click();
    await asking.getByLabel('委派说明').fill('请核对地址');
    await picture(page, 'delegate');
    expect(await accessibilityFindings(page)).toEqual([]);
    await asking.getByRole('button', { name: '确认委派' }).click();
    await page.getByText('该任务已委派给周核，待其答复后由您办理。').waitFor();
    await focusIsOnMenu(page);
    await page.getByText('涉及人员：周核').waitFor();

    const other = await panelOf(town.colleague);
    await openTask(other, id, name);
    await picture(other, 'delegated');
    await other.getByRole('button', { name: '答复委派' }).click();
    const answering = other.getByRole('dialog');
    await answering.getByRole('button', { name: '确认答复委派' }).click();
    await answering.getByText('请填写审核意见。').waitFor();
    await answering.getByLabel('答复意见').fill('地址属实');
    await answering.getByRole('button', { name: '确认答复委派' }).click();
    await other.getByText(`已答复：${name}`).waitFor();
    await other.context().close();

    await openTask(page, id, name);
    await page.getByText('地址属实').waitFor();
    await page.getByRole('button', { name: '通过', exact: true }).waitFor();
    expect(await desk.page(town.reviewer, id)).toMatchObject({ delegationState: 'resolved' });
  });

  it('takes back what it delegated, and gives a task away for good', async () => {
    const { name, id } = await opened();
    await openTask(page, id, name);
    const asking = await choose(page, '委派');
    await asking.getByRole('radio', { name: '周核' }).click();
    await asking.getByRole('button', { name: '确认委派' }).click();
    await page.getByText('该任务已委派给周核').waitFor();
    await (await choose(page, '收回委派')).getByRole('button', { name: '确认收回委派' }).click();
    await page.getByRole('button', { name: '通过', exact: true }).waitFor();

    const passing = await choose(page, '转办');
    await passing.getByRole('radio', { name: '周核' }).click();
    await passing.getByRole('button', { name: '确认转办' }).click();
    await page.getByText('该事项已由周核签收，您不能办理。').waitFor();
    expect((await desk.page(town.colleague, id)).assigneeName).toBe('周核');
  });

  it('adds an approver who decides first, and shows what they said', async () => {
    const { name, id, registration, applicant } = await opened();
    await openTask(page, id, name);
    const asking = await choose(page, '加签');
    await asking.getByRole('checkbox', { name: '周核' }).click();
    await asking.getByRole('radio', { name: '并行加签' }).click();
    await picture(page, 'add-approver');
    await asking.getByRole('button', { name: '确认加签' }).click();
    const people = page.getByRole('region', { name: '加签人员' });
    await people.getByText('并行加签').waitFor();

    const taking = await choose(page, '减签');
    await taking.getByRole('checkbox', { name: '周核' }).click();
    await taking.getByRole('button', { name: '确认减签' }).click();
    await people.waitFor({ state: 'hidden' });

    const again = await choose(page, '加签');
    await again.getByRole('checkbox', { name: '周核' }).click();
    await again.getByRole('button', { name: '确认加签' }).click();
    await page.getByText('请等待前置加签人办理后再办理。').waitFor();
    const asked = (await desk.inbox(town.colleague, 'mine')).find(
      (row) => row.businessKey === registration.documentId && row.kind === 'approval',
    );
    await desk.verb(town.colleague, asked?.documentId ?? '', 'complete', {
      outcome: 'approve',
      comment: '无异议',
    });
    await page.reload();
    await people.getByText('无异议').waitFor();
    await picture(page, 'step-people');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '通过', exact: true }).click();
    await page.getByRole('button', { name: '确认通过' }).click();
    await page.getByText('已作出“通过”的决定').first().waitFor();
    const decided = await applicant.client.get<{ status: string }>(
      `/api/unit-registrations/${registration.documentId}`,
    );
    expect(decided.body.data.status).toBe('approved');
  });

  it('copies a case to a colleague, and writes a comment that only reviewers read', async () => {
    const { name, id, applicant, registration } = await opened();
    await openTask(page, id, name);
    const copying = await choose(page, '抄送');
    await copying.getByRole('checkbox', { name: '周核' }).click();
    await copying.getByRole('button', { name: '确认抄送' }).click();
    await page.getByText('涉及人员：周核').waitFor();
    const copies = await desk.inbox(town.colleague, 'copied');
    expect(copies.map(({ businessKey }) => businessKey)).toContain(registration.documentId);

    for (const [words, readers] of [
      ['内部意见', '仅审核人'],
      ['请耐心等待', '审核人和申请人'],
    ] as const) {
      const writing = await choose(page, '批注');
      await writing.getByLabel('批注内容').fill(words);
      await writing.getByRole('radio', { name: readers, exact: true }).click();
      await writing.getByRole('button', { name: '确认批注' }).click();
      await page.getByText(words).waitFor();
    }
    await focusIsOnMenu(page);
    const own = await applicant.client.get<readonly { comment: string | null }[]>(
      `/api/workflow/process-instances/${registration.processInstanceId}/timeline`,
    );
    const seen = own.body.data.map(({ comment }) => comment);
    expect(seen).toContain('请耐心等待');
    expect(seen).not.toContain('内部意见');
  });

  it('returns a case to a step that it has passed, and it comes straight back', async () => {
    const reviews = review('first') + review('second') + review('third');
    const xml = registrationFlow(
      reviews,
      ...['start->first', 'first->second', 'second->third', 'third->decision'],
    );
    expect((await town.operator.client.post('/workflow/deployments', { data: { xml } })).status).toBe(200);
    const { name, registration, id } = await opened();
    const approve = async (task: string) =>
      expect((await desk.verb(town.reviewer, task, 'complete', { outcome: 'approve' })).status).toBe(200);
    const now = async () => {
      const rows = [
        ...(await desk.inbox(town.reviewer, 'mine')),
        ...(await desk.inbox(town.reviewer, 'group')),
      ];
      return rows.find(({ businessKey }) => businessKey === registration.documentId)?.documentId ?? '';
    };
    await approve(id);
    await approve(await now());
    expect(await desk.waitsAt(registration)).toEqual(['third']);

    await openTask(page, await now(), name);
    const returning = await choose(page, '退回到指定环节');
    await returning.getByRole('button', { name: '确认退回到指定环节' }).click();
    await returning.getByText('请选择退回到哪个环节。').waitFor();
    await returning.getByRole('radio', { name: 'first' }).click();
    await returning.getByRole('radio', { name: '直接回到本环节' }).click();
    await returning.getByLabel('退回意见').fill('请再核地址');
    await picture(page, 'return-to');
    expect(await accessibilityFindings(page)).toEqual([]);
    await returning.getByRole('button', { name: '确认退回到指定环节' }).click();
    await page.getByText(`已退回：${name}`).waitFor();
    expect(await desk.waitsAt(registration)).toEqual(['first']);
    await approve(await now());
    expect(await desk.waitsAt(registration)).toEqual(['third']);
  });
});
