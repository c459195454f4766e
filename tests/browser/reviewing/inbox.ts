import type { Page } from 'playwright-core';
import { freshUnitName, taskOf } from '../../support/registrations';
import type { ReviewRoom } from '../support/review-room';

export function reviewersDay(open: () => ReviewRoom): void {
  describe('a reviewer’s day in the admin panel (product.md section 6)', () => {
    let room: ReviewRoom;
    let page: Page;

    beforeAll(() => {
      room = open();
      ({ page } = room);
    });

    async function registered(name = freshUnitName()) {
      return { name, ...(await room.town.registered({ name })) };
    }
    const openInbox = async () => {
      await page.getByRole('link', { name: '待办', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
    };
    const openCase = async (name: string) => {
      await openInbox();
      await page.getByRole('link', { name }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
    };
    const statusOf = async (of: Awaited<ReturnType<typeof registered>>) =>
      (
        await of.applicant.client.get<{ status: string; opinion: string | null }>(
          `/api/unit-registrations/${of.registration.documentId}`,
        )
      ).body.data;

    it('opens in Chinese for somebody who comes for the first time', async () => {
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
      await expect(page.getByRole('link', { name: '打开待办' }).count()).resolves.toBe(1);
    });

    it('offers a reviewer the inbox, and neither content manager, marketplace nor statistics', async () => {
      const menu = page.getByRole('navigation').first();
      await menu.getByRole('link', { name: '待办' }).waitFor();
      await expect(menu.getByRole('link', { name: '内容管理' }).count()).resolves.toBe(0);
      await expect(page.locator('a[href*="market.strapi.io"]').count()).resolves.toBe(0);
      await expect(page.getByText('系统概况').count()).resolves.toBe(0);
    });

    it('shows a new case in the open inbox by itself', async () => {
      await openInbox();
      const { name } = await registered();
      await page.getByRole('link', { name }).waitFor({ timeout: 20_000 });
    });

    it('approves a case with two presses and lists it among those done', async () => {
      const one = await registered();
      await openCase(one.name);
      await page.getByText('当前环节：主管部门审核').waitFor();
      await page.getByRole('img', { name: '营业执照.png' }).waitFor();
      await page.getByRole('button', { name: '通过', exact: true }).click();
      await page.getByRole('button', { name: '确认通过' }).dblclick();
      await page.getByText(`${one.name}：已作出“通过”的决定`).waitFor();
      expect(await statusOf(one)).toMatchObject({ status: 'approved' });

      await openInbox();
      await page.getByRole('tab', { name: '已办' }).click();
      await page.getByRole('row').filter({ hasText: one.name }).getByText('通过').waitFor();
      await page.getByRole('link', { name: one.name }).click();
      await page.getByText(/该事项已由.*李.*办理，结果：通过/).waitFor();
    });

    it('insists on an opinion before it rejects, and the applicant reads it', async () => {
      const one = await registered();
      await openCase(one.name);
      await page.getByRole('button', { name: '不予通过', exact: true }).click();
      await page.getByRole('button', { name: '确认不予通过' }).click();
      await page.getByText('请填写审核意见。').waitFor();
      expect(await statusOf(one)).toMatchObject({ status: 'under-review' });

      await page.getByLabel('审核意见').fill('营业执照不清晰');
      await page.keyboard.press('Control+Enter');
      await page.getByText('已作出“不予通过”的决定').first().waitFor();
      expect(await statusOf(one)).toMatchObject({ status: 'rejected', opinion: '营业执照不清晰' });
    });

    it('returns a case with named fields and later shows what changed', async () => {
      const one = await registered();
      await openCase(one.name);
      await page.getByRole('button', { name: '退回补正', exact: true }).click();
      await page
        .getByRole('group', { name: /需要申请人补正/ })
        .getByRole('checkbox', { name: '地址' })
        .click();
      await page.getByLabel('审核意见').fill('地址与营业执照不一致');
      await page.getByRole('button', { name: '确认退回补正' }).click();
      await page.getByText('已作出“退回补正”的决定').first().waitFor();

      const corrected = await one.applicant.client.post(
        `/api/unit-registrations/${one.registration.documentId}/resubmit`,
        { data: { unit: { address: '烟台市芝罘区南大街9号' } } },
      );
      expect(corrected.status).toBe(200);
      await openCase(one.name);
      await page.getByText('上次提交：烟台市莱山区科技大道1号').waitFor();
      await page.getByText('地址与营业执照不一致').first().waitFor();
    });

    it('tells who was faster, and keeps the opinion that was not sent', async () => {
      const one = await registered();
      await openCase(one.name);
      await page.getByLabel('审核意见').fill('我正要同意');
      const task = await taskOf(room.town.colleague.client, one.registration);
      await room.town.colleague.client.post(`/workflow/tasks/${task.documentId}/complete`, {
        data: { outcome: 'approve' },
      });
      await page.getByRole('button', { name: '通过', exact: true }).click();
      await page.getByRole('button', { name: '确认通过' }).click();
      await page.getByText(/该事项已由.*周.*办理，结果：通过/).waitFor();
      await expect(page.getByLabel('您尚未提交的意见').inputValue()).resolves.toBe('我正要同意');
    });

    it('finds a case by a part of its name, and comes back to the list as it was', async () => {
      const one = await registered();
      await openInbox();
      await page.getByLabel('搜索', { exact: true }).fill(one.name.slice(4));
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
      const list = page.url();
      await page.getByRole('link', { name: one.name }).click();
      await page.getByRole('heading', { level: 1, name: one.name }).waitFor();
      await page.goBack();
      await page.getByRole('link', { name: one.name }).waitFor();
      expect(page.url()).toBe(list);
      await page.waitForFunction((name) => document.activeElement?.textContent === name, one.name);
    });

    it('asks nothing of anybody but this server', () => {
      expect(room.foreignRequests).toEqual([]);
    });
  });
}
