import type { Locator, Page } from 'playwright-core';
import { courtroomOf } from '../../support/appeals';
import { changesIn } from '../../support/business-info-changes';
import { taskOf, upload } from '../../support/registrations';
import { accessibilityFindings } from '../support/accessibility';
import { picture, type ReviewRoom } from '../support/review-room';
import { decide } from '../support/task-page';

export function casesOfUnits(open: () => ReviewRoom): void {
  describe('appeals and changes of registration data on the task page (product.md sections 4 and 6)', () => {
    let room: ReviewRoom;
    let page: Page;

    beforeAll(() => {
      room = open();
      ({ page } = room);
    });

    const side = (name: string): Locator => page.getByRole('region', { name, exact: true });
    const shows = (of: Locator, label: string): Promise<string> =>
      of.getByLabel(label, { exact: true }).inputValue();

    it('shows both sides of an appeal with the evidence of each, and its approval passes the unit on', async () => {
      const court = courtroomOf(room.town);
      const { unit, appellant, appeal } = await court.disputed();
      const { files } = await upload(unit.administrator.client, { name: '任命文件.png' });
      await court.respond(unit.administrator, appeal, { evidence: files.map(({ id }) => id) });
      const { documentId } = await taskOf(room.town.reviewer.client, appeal);

      await room.openInbox(page);
      await page.getByRole('row').filter({ hasText: unit.name }).getByText('单位申诉').waitFor();
      await room.openTask(page, documentId, unit.name);
      expect(await shows(side('申诉人'), '申诉理由')).toBe('原管理员已离职，现由本人负责。');
      await side('申诉人').getByRole('img', { name: '营业执照.png' }).waitFor();
      expect(await shows(side('现任单位管理员'), '答复内容')).toBe('本人在职，仍负责该单位的平台业务。');
      await side('现任单位管理员').getByRole('img', { name: '任命文件.png' }).waitFor();
      expect(await side('申诉人').getByRole('img', { name: '任命文件.png' }).count()).toBe(0);
      await picture(page, 'appeal');
      expect(await accessibilityFindings(page)).toEqual([]);

      await decide(page, '通过', '证明材料属实');
      await picture(page, 'appeal-decided');
      expect(await court.roles(unit)).toEqual({
        [String(appellant.id)]: 'administrator',
        [String(unit.administrator.id)]: 'sub-account',
      });
    });

    it('sets old beside new, returns two fields by name, and shows exactly these as changed when they come back', async () => {
      const changes = changesIn(room.town);
      const { administrator } = await changes.establish({ name: '烟台海岳装备有限公司' });
      const { name: before } = (await changes.unit(administrator)) as { name: string };
      const wanted = '烟台海岳船舶装备有限公司';
      const change = await changes.asked(administrator, {
        name: wanted,
        legalRepresentative: '李山',
        address: '烟台市高新区创业路8号',
      });
      const { documentId } = await taskOf(room.town.reviewer.client, change);
      await room.openTask(page, documentId, before);
      const row = (label: string) =>
        page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label }) });
      const cells = (label: string) => row(label).getByRole('cell').allInnerTexts();
      expect(await cells('单位名称')).toEqual([before, wanted]);
      expect(await cells('法定代表人')).toEqual(['王海', '李山']);
      await picture(page, 'change');
      expect(await accessibilityFindings(page)).toEqual([]);

      await page.getByRole('button', { name: '退回补正', exact: true }).click();
      const fields = page.getByRole('group', { name: /需要申请人补正/ });
      await fields.getByRole('checkbox', { name: '单位名称' }).click();
      await fields.getByRole('checkbox', { name: '法定代表人' }).click();
      await page.getByLabel('审核意见').fill('与营业执照不一致');
      await picture(page, 'change-return');
      await page.getByRole('button', { name: '确认退回补正' }).click();
      await page.getByText('已作出“退回补正”的决定').first().waitFor();

      const corrected = '烟台海岳海洋装备有限公司';
      const answer = await changes.verb(administrator, change, 'resubmit', {
        changes: { name: corrected, legalRepresentative: '李川' },
      });
      expect(answer.status).toBe(200);
      const again = await taskOf(room.town.reviewer.client, change);
      await room.openTask(page, again.documentId, before);
      await page.getByText('与上次提交相比，修改了 2 项。').waitFor();
      const marked = page.getByRole('row').filter({ hasText: '已修改' });
      expect(await marked.getByRole('rowheader').allInnerTexts()).toEqual([
        expect.stringContaining('单位名称'),
        expect.stringContaining('法定代表人'),
      ]);
      expect(await cells('法定代表人')).toEqual(['王海', expect.stringMatching(/^李川\s+上次提交：李山$/)]);
      expect(await page.getByText('已修改', { exact: true }).count()).toBe(2);
      await picture(page, 'change-corrected');
      expect(await accessibilityFindings(page)).toEqual([]);

      await decide(page, '通过');
      expect(await changes.unit(administrator)).toMatchObject({
        name: corrected,
        legalRepresentative: '李川',
      });
    });
  });
}
