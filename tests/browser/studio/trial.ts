import type { Page } from 'playwright-core';
import { wholeDatabase } from '../../support/dry-runs';
import { eventually } from '../../support/eventually';
import { studioOf } from '../../support/studio';
import { accessibilityFindings } from '../support/accessibility';
import { picture, type ReviewRoom } from '../support/review-room';

const KEY = 'unit-registration';
const SCENARIO = '四个工作日内通过';

/** What the page leaves of itself, whatever is done on it: that it is open, and the keys of its requests. */
const OF_THE_PAGE = /idempotency|draft|session/;

export function tryingFlows(open: () => ReviewRoom): void {
  describe('operations staff try a flow before they deploy it (product.md section 7)', () => {
    let room: ReviewRoom;
    let page: Page;

    beforeAll(async () => {
      room = open();
      page = await room.panelOf(room.town.operator);
      const studio = studioOf(room.town.operator);
      const newest = (await studio.flow(KEY)).versions[0]?.documentId ?? '';
      const draft = (await studio.take(newest, '试一试')).body.data;
      await page.goto(`${room.town.city.baseUrl}/admin/plugins/workflow-studio/drafts/${draft.documentId}`);
      await tab('试运行');
    });

    // Deployments would go on asking about it.
    afterAll(async () => {
      const { client } = room.town.operator;
      const { body } = await client.get<readonly { documentId: string }[]>(`/workflow/scenarios?key=${KEY}`);
      for (const { documentId } of body.data)
        await client.send(`/workflow/scenarios/${documentId}`, { method: 'DELETE' });
    });

    const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    const press = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
    const part = (name: string) => page.getByRole('region', { name, exact: true });
    const dialog = () => page.getByRole('dialog');
    const latest = () => part('发生了什么').getByRole('listitem').first();
    const sees = (text: string) => latest().getByText(text).first().waitFor();
    /** Names of open tasks, once a move has been made. */
    const waitsFor = (task: string) =>
      part('当前待办').getByRole('heading', { name: task, exact: true }).waitFor();
    /** Notices of the panel go away by themselves, and have small buttons while they are there. */
    const isAccessible = () => eventually(async () => expect(await accessibilityFindings(page)).toEqual([]));

    it('answers as whoever would, reads what everybody is told, and leaves nothing behind', async () => {
      await isAccessible();
      await page.getByLabel('单位名称').fill('烟台试飞有限公司');
      const before = await wholeDatabase(room.town.city);
      await press('开始试运行');
      await waitsFor('主管部门审核');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('trial-run');
      expect(await part('当前待办').innerText()).toContain('可办理人：李审、周核');
      await sees('单位注册申请已受理：烟台试飞有限公司');
      await isAccessible();

      await press('退回…');
      await press('确认退回');
      await page.getByText('请至少选择一项需要补正的内容。').waitFor();
      await isAccessible();
      await page.getByRole('checkbox', { name: '注册地址' }).click();
      await page.getByLabel('审核意见').fill('门牌号不清楚');
      await press('确认退回');
      await waitsFor('补正');
      await sees('需要补正：注册地址');
      await press('重新提交');
      await waitsFor('主管部门审核');
      await press('通过');
      await page.getByText('流程已结束，没有待办任务。').waitFor();
      await sees('第 3 步：主管部门审核：通过');
      await sees('单位注册审核通过：烟台试飞有限公司');
      await page.locator('.case-passed[data-element-id=approved]').waitFor();
      await picture(page, 'studio-trial-done');
      await isAccessible();

      await press('撤销上一步');
      await waitsFor('主管部门审核');
      const after = await wholeDatabase(room.town.city);
      const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
      expect(changed.filter((table) => !OF_THE_PAGE.test(table))).toEqual([]);
    });

    it('lets time pass until the reminder goes out, and shows its words and the time on the clock of the try', async () => {
      await press('从头再来');
      await page.getByText(/已操作 0 步/).waitFor();
      await press(/^等到“到期提醒”/);
      await sees('到期提醒 · 到达时限');
      await latest()
        .getByText(/已到期/)
        .first()
        .waitFor();
      await waitsFor('主管部门审核');
      await picture(page, 'studio-trial');
      await isAccessible();
    });

    it('keeps what is right as a scenario, which differs once a deadline is another, also when deploying', async () => {
      await press('从头再来');
      await page.getByText(/已操作 0 步/).waitFor();
      await page.getByLabel('数量').fill('4');
      await press('让时间过去');
      await sees('没有发生任何事。');
      await press('通过');
      await page.getByText('流程已结束，没有待办任务。').waitFor();
      await press('保存为场景');
      await dialog().getByLabel('场景名称').fill(SCENARIO);
      await dialog().getByRole('button', { name: '保存', exact: true }).click();
      await press(`运行：${SCENARIO}`);
      await part('已保存的场景').getByText('与预期一致').waitFor();

      await tab('流程图');
      await page.locator('[data-element-id=review-due] .djs-hit').first().click();
      await page.getByLabel('多久之后', { exact: true }).fill('3');
      await page.getByLabel('多久之后', { exact: true }).press('Enter');
      await tab('试运行');
      await page.getByText('流程图在此之后有改动，下面是改动前的结果。').waitFor();
      await press('按现在的流程图再走一遍');
      await part('发生了什么').getByText('到期提醒 · 到达时限').waitFor();
      await press(`运行：${SCENARIO}`);
      const scenario = page.getByRole('article', { name: SCENARIO });
      await scenario.getByText('与预期不同', { exact: true }).waitFor();
      await scenario.getByText(/原为.*主管部门审核.*现为.*到达时限/).waitFor();
      await picture(page, 'studio-trial-differs');
      await isAccessible();

      await page.getByRole('button', { name: '发布', exact: true }).click();
      await dialog().getByLabel('发布说明').fill('三个工作日后提醒');
      await dialog().getByRole('button', { name: '发布', exact: true }).click();
      await dialog().getByRole('heading', { name: SCENARIO }).waitFor();
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });

      await press(`以新结果为准：${SCENARIO}`);
      await dialog().getByRole('button', { name: '以新结果为准', exact: true }).click();
      await dialog().waitFor({ state: 'detached' });
      await press(`运行：${SCENARIO}`);
      await scenario.getByText('与预期一致').waitFor();
    });

    it('says in words what is wrong with a diagram, with the way to it, and keeps what was there', async () => {
      await tab('流程图');
      await page.locator('[data-element-id=decision] .djs-hit').first().click();
      await page.keyboard.press('Delete');
      await tab('试运行');
      await press('按以上内容重新试运行');
      const alert = page.getByRole('alert').filter({ hasText: '没有试运行' });
      await alert.waitFor();
      await part('发生了什么').getByText('到期提醒 · 到达时限').waitFor();
      await picture(page, 'studio-trial-problems');
      await isAccessible();
      await alert.getByRole('button', { name: '查看“主管部门审核”' }).first().click();
      await page.getByRole('tab', { name: '流程图', selected: true }).waitFor();
      await page.getByRole('button', { name: '撤销', exact: true }).click();
    });

    it('tries it on a real case, which is no scenario', async () => {
      await room.town.registered({ name: '烟台真有其事有限公司' });
      await tab('试运行');
      await page.getByText('一件真实的事项').click();
      await page.getByLabel('按名称查找').fill('真有其事');
      await page.getByRole('radio', { name: '烟台真有其事有限公司' }).click();
      await isAccessible();
      await press('按以上内容重新试运行');
      await sees('单位注册申请已受理：烟台真有其事有限公司');
      await press('保存为场景');
      await dialog()
        .getByText(/用真实事项得到的结果不能保存为场景/)
        .waitFor();
      await isAccessible();
      await page.keyboard.press('Escape');
      await eventually(async () =>
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('trial-save'),
      );
    });
  });
}
