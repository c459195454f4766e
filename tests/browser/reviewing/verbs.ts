import type { Page } from 'playwright-core';
import { z } from 'zod';
import { PNG } from '../../support/registrations';
import { accessibilityFindings } from '../support/accessibility';
import { picture, type ReviewRoom } from '../support/review-room';
import { chooseVerb, confirmVerb, decide, focusIsOnMenu, nextChoice, tabTo } from '../support/task-page';

const fileList = z.object({ results: z.array(z.object({ name: z.string() })) });

export function passingOn(open: () => ReviewRoom): void {
  describe('passing a task on and writing to it in the admin panel (product.md section 6)', () => {
    let room: ReviewRoom;
    let page: Page;
    let colleague: Page;

    beforeAll(async () => {
      room = open();
      ({ page } = room);
      colleague = await room.panelOf(room.town.colleague);
    });

    it('asks a colleague by delegation, and decides with their answer', async () => {
      const { name, id, applicant, registration } = await room.opened();
      await room.openTask(page, id, name);
      const asking = await chooseVerb(page, '委派');
      await asking.getByRole('button', { name: '确认委派' }).click();
      await asking.getByText('请选择人员。').waitFor();
      await asking.getByLabel('查找人员').fill('核');
      await asking.getByText('找到 1 人').waitFor();
      await asking.getByRole('radio', { name: '周核' }).click();
      await asking.getByLabel('委派说明').fill('请核对地址');
      await picture(page, 'delegate');
      expect(await accessibilityFindings(page)).toEqual([]);
      await confirmVerb(asking, '委派');
      await page.getByText('该任务已委派给周核，待其答复后由您办理。').waitFor();
      await focusIsOnMenu(page);

      await room.openTask(colleague, id, name);
      await colleague.getByText('请核对地址').waitFor();
      await expect(colleague.getByRole('button', { name: '通过', exact: true }).count()).resolves.toBe(0);
      await picture(colleague, 'delegated');
      expect(await accessibilityFindings(colleague)).toEqual([]);
      await colleague.getByRole('button', { name: '答复委派' }).click();
      const answering = colleague.getByRole('dialog', { name: '答复委派' });
      await answering.getByRole('button', { name: '确认答复委派' }).click();
      await answering.getByText('请填写答复意见。').waitFor();
      await answering.getByLabel('答复意见').fill('地址属实');
      await picture(colleague, 'resolve');
      expect(await accessibilityFindings(colleague)).toEqual([]);
      await confirmVerb(answering, '答复委派');
      await colleague.getByText(`已答复：${name}`).waitFor();

      await room.openTask(page, id, name);
      await page.getByText('地址属实').waitFor();
      await picture(page, 'resolved');
      await decide(page, '通过');
      const own = `/api/unit-registrations/${registration.documentId}`;
      expect((await applicant.client.get(own)).body.data).toMatchObject({ status: 'approved' });
    });

    it('takes back what it delegated, and needs no mouse for it', async () => {
      const { name, id } = await room.opened();
      await room.openTask(page, id, name);
      await tabTo(page, '更多操作');
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: '委派', exact: true }).waitFor();
      await tabTo(page, '委派', 'ArrowDown');
      await page.keyboard.press('Enter');
      const asking = page.getByRole('dialog', { name: '委派' });
      await asking.getByRole('radio', { name: '周核' }).waitFor();
      await tabTo(page, '孙局长');
      await nextChoice(page);
      await tabTo(page, '确认委派');
      await page.keyboard.press('Enter');
      await page.getByText('该任务已委派给周核').waitFor();
      await focusIsOnMenu(page);

      await confirmVerb(await chooseVerb(page, '收回委派'), '收回委派');
      await page.getByRole('button', { name: '通过', exact: true }).waitFor();
      expect((await room.desk.page(room.town.reviewer, id)).assigneeName).toBe('李审');
    });

    it('gives a task away for good, and the new holder finds it among their own', async () => {
      const { name, id } = await room.opened();
      await room.openTask(page, id, name);
      const passing = await chooseVerb(page, '转办');
      await passing.getByRole('radio', { name: '周核' }).click();
      await passing.getByLabel('转办说明').fill('我下周休假');
      await picture(page, 'assign');
      await confirmVerb(passing, '转办');
      await page.getByText('该事项现由周核办理，您不能办理。').waitFor();
      await page.getByText('涉及人员：周核').waitFor();
      await picture(page, 'assigned');

      await room.openInbox(colleague, '?view=mine');
      await colleague.getByRole('link', { name }).click();
      await colleague.getByText('我下周休假').waitFor();
      await colleague.getByRole('button', { name: '通过', exact: true }).waitFor();
    });

    it('copies a case to a colleague, who reads it and decides nothing', async () => {
      const { name, id } = await room.opened();
      await room.openTask(page, id, name);
      const copying = await chooseVerb(page, '抄送');
      await copying.getByRole('checkbox', { name: '周核' }).click();
      await copying.getByRole('checkbox', { name: '孙局长' }).click();
      await copying.getByLabel('抄送说明').fill('供参考');
      await picture(page, 'copy');
      expect(await accessibilityFindings(page)).toEqual([]);
      await confirmVerb(copying, '抄送');
      await page.getByText(/涉及人员：(周核、孙局长|孙局长、周核)/).waitFor();

      await room.openInbox(colleague);
      await colleague.getByRole('tab', { name: '抄送我的' }).click();
      await colleague.getByRole('row').filter({ hasText: name }).getByText('抄送查阅').waitFor();
      await picture(colleague, 'copied-inbox');
      expect(await accessibilityFindings(colleague)).toEqual([]);
      await colleague.getByRole('link', { name }).click();
      await colleague.getByRole('heading', { level: 1, name }).waitFor();
      await colleague.getByText('供参考').waitFor();
      await colleague.getByText('该事项抄送给您查阅，不需要您办理。').waitFor();
      await expect(colleague.getByRole('button', { name: '通过', exact: true }).count()).resolves.toBe(0);
      await picture(colleague, 'copied');
    });

    describe('a comment', () => {
      const open = async () => {
        const one = await room.opened();
        await room.openTask(page, one.id, one.name);
        const writing = await chooseVerb(page, '批注');
        return { ...one, writing };
      };

      it('stays among the reviewers, unless its writer says otherwise', async () => {
        const { name, id, applicant, registration, writing } = await open();
        await writing.getByLabel('批注内容').fill('内部意见');
        await confirmVerb(writing, '批注');
        await page.getByText('内部意见').waitFor();
        await focusIsOnMenu(page);
        const told = await chooseVerb(page, '批注');
        await told.getByLabel('批注内容').fill('请耐心等待');
        await told.getByRole('radio', { name: '审核人和申请人', exact: true }).click();
        await confirmVerb(told, '批注');
        await page.getByText('请耐心等待').waitFor();

        const own = await applicant.client.get<readonly { comment: string | null }[]>(
          `/api/workflow/process-instances/${registration.processInstanceId}/timeline`,
        );
        const seen = own.body.data.map(({ comment }) => comment);
        expect([seen.includes('请耐心等待'), seen.includes('内部意见')]).toEqual([true, false]);
        await room.openTask(colleague, id, name);
        await colleague.getByText('内部意见').waitFor();
      });

      it('takes files along, which the others open from the history', async () => {
        const { name, id, writing } = await open();
        await writing.getByLabel('批注内容').fill('现场照片见附件');
        const choosing = page.waitForEvent('filechooser');
        await writing.getByRole('button', { name: '添加附件' }).click();
        await (
          await choosing
        ).setFiles([
          { name: '现场照片.png', mimeType: 'image/png', buffer: PNG },
          { name: '多余.png', mimeType: 'image/png', buffer: PNG },
          { name: '程序.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') },
        ]);
        await writing.getByText('“程序.html”上传失败').waitFor();
        await writing.getByRole('button', { name: '移除：多余.png' }).click();
        await picture(page, 'comment');
        expect(await accessibilityFindings(page)).toEqual([]);
        await confirmVerb(writing, '批注');

        await room.openTask(colleague, id, name);
        const history = colleague.getByRole('region', { name: '办理记录' });
        await history.getByRole('img', { name: '现场照片.png' }).waitFor();
        await expect(history.getByText('多余.png').count()).resolves.toBe(0);
        await picture(colleague, 'comment-read');
        expect(await accessibilityFindings(colleague)).toEqual([]);
        const download = colleague.waitForEvent('download');
        await history.getByRole('button', { name: '下载：现场照片.png' }).click();
        expect((await download).suggestedFilename()).toBe('现场照片.png');
      });

      it('leaves the media library out of the menu, and the files of others out of reach', async () => {
        const { town } = room;
        await expect(page.locator('a[href*="plugins/upload"]').count()).resolves.toBe(0);
        const listed = await town.reviewer.client.get('/upload/files?pageSize=100');
        const { results } = fileList.parse(listed.body);
        expect(results.map(({ name }) => name).sort()).toEqual(['多余.png', '现场照片.png']);
        const fetching = await town.reviewer.client.post('/upload/actions/upload-from-urls', {
          urls: ['http://127.0.0.1/'],
        });
        expect(fetching.status).toBe(405);
      });
    });
  });
}
