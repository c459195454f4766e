import type { Page } from 'playwright-core';
import { formed, INSPECTION } from '../../support/form-flows';
import { accessibilityFindings } from '../support/accessibility';
import { picture, type ReviewRoom } from '../support/review-room';
import { decide } from '../support/task-page';

export function stepForms(open: () => ReviewRoom): void {
  describe('filling in what a step asks, in the panel (product.md section 6)', () => {
    let room: ReviewRoom;
    let page: Page;

    beforeAll(async () => {
      room = open();
      ({ page } = room);
      const answer = await room.town.operator.client.post('/workflow/deployments', {
        data: { xml: INSPECTION },
      });
      expect(answer.status).toBe(200);
    });
    afterAll(() => room.restoreFlow('unit-registration'));

    it('says at the field what is missing or wrong, and goes there', async () => {
      const one = await room.opened();
      await room.openTask(page, one.id, one.name);
      await page.getByRole('button', { name: '通过', exact: true }).click();
      await page.getByRole('button', { name: '确认通过' }).click();
      await page.getByText('此项必填。').first().waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'step-field-score');
      await page.getByLabel('现场评分').fill('101');
      await page.getByText('不得大于 100。').waitFor();
      await picture(page, 'step-form');
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await room.desk.waitsAt(one.registration)).toEqual(['inspection']);
    });

    it('sends what was filled in with the decision, and shows it at the next step', async () => {
      const one = await room.opened();
      await room.openTask(page, one.id, one.name);
      await page.getByLabel('现场评分').fill('45');
      await page.getByLabel('核查情况').fill('消防通道堵塞');
      await page.getByRole('combobox', { name: '核查日期' }).fill('2026/3/2');
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: '风险等级' }).click();
      await page.getByRole('option', { name: '高' }).click();
      await page.getByRole('combobox', { name: '是否整改' }).click();
      await page.getByRole('option', { name: '是', exact: true }).click();
      await decide(page, '通过');
      expect(await formed(room.town, one.registration)).toMatchObject({
        ...{ score: 45, findings: '消防通道堵塞', inspectedOn: '2026-03-02', risk: 'high', corrected: true },
      });

      const [next] = (await room.desk.inbox(room.town.reviewer, 'group')).filter(
        ({ businessKey }) => businessKey === one.registration.documentId,
      );
      await room.openTask(page, next?.documentId ?? '', one.name);
      const recorded = page.getByRole('region', { name: '办理过程中填写的内容' });
      await recorded.waitFor();
      expect(await recorded.getByLabel('风险等级').inputValue()).toBe('高');
      expect(await recorded.getByLabel('是否整改').inputValue()).toBe('是');
      await page.getByText('核查情况：消防通道堵塞').waitFor();
      await picture(page, 'step-form-read');
      expect(await accessibilityFindings(page)).toEqual([]);
    });
  });
}
