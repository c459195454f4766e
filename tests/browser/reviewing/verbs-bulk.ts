import type { Locator, Page } from 'playwright-core';
import { freshUnitName } from '../../support/registrations';
import { accessibilityFindings } from '../support/accessibility';
import { picture, type OpenedCase, type ReviewRoom } from '../support/review-room';
import { nextChoice, tabTo } from '../support/task-page';

type Case = Pick<OpenedCase, 'name' | 'registration'>;

export function bulkDecisions(open: () => ReviewRoom): void {
  describe('deciding several tasks at once in the inbox (product.md section 6)', () => {
    let room: ReviewRoom;
    let page: Page;

    beforeAll(() => {
      room = open();
      ({ page } = room);
    });

    /** Cases of a common beginning, by which the inbox shows nothing else. */
    async function inboxOf(count: number): Promise<readonly Case[]> {
      const prefix = freshUnitName().slice(0, -4);
      const cases: Case[] = [];
      for (let index = 1; index <= count; index += 1) {
        const name = `${prefix}第${String(index)}有限公司`;
        cases.push({ name, registration: (await room.town.registered({ name })).registration });
      }
      await room.openInbox(page, `?search=${encodeURIComponent(prefix)}`);
      await page.getByRole('link', { name: cases.at(-1)?.name ?? '' }).waitFor();
      return cases;
    }

    const decisionOn = async ({ registration }: Case) => {
      const timeline = await room.desk.timeline(room.town.reviewer, registration);
      const decision = timeline.find(({ type }) => type === 'task-completed');
      return [decision?.actorName, decision?.outcome, decision?.comment];
    };

    /** A colleague is faster with one of the tasks. */
    async function decideElsewhere({ registration }: Case): Promise<void> {
      const { desk, town } = room;
      const rows = await desk.inbox(town.colleague, 'group');
      const row = rows.find(({ businessKey }) => businessKey === registration.documentId);
      const answer = await desk.verb(town.colleague, row?.documentId ?? '', 'complete', {
        outcome: 'approve',
      });
      expect(answer.status).toBe(200);
    }

    /** Holds every request of the decision after the first, until it is let go. */
    async function holdSecondBatch(): Promise<() => void> {
      let letGo: () => void = () => undefined;
      const gate = new Promise<void>((resolve) => (letGo = resolve));
      let requests = 0;
      await page.route('**/workflow/tasks/bulk-complete', async (route) => {
        requests += 1;
        if (requests > 1) await gate;
        await route.continue();
      });
      return letGo;
    }

    const refusalOf = (dialog: Locator, { name }: Case) =>
      dialog.getByRole('listitem').filter({ hasText: name }).getByText('该任务已由他人办结或已关闭。');

    it('decides twenty cases with one opinion, and says of each what came of it', async () => {
      const cases = await inboxOf(20);
      const [taken, ...others] = cases as [Case, ...Case[]];
      await page.getByRole('checkbox', { name: '选择本页全部事项' }).click();
      await page.getByText('已选 20 件').waitFor();
      await page.getByRole('button', { name: '批量办理' }).click();
      const dialog = page.getByRole('dialog');
      await decideElsewhere(taken);

      await dialog.getByRole('radio', { name: '不予通过' }).click();
      await dialog.getByRole('button', { name: '确认不予通过' }).click();
      await dialog.getByText('请填写审核意见。').waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'bulk-opinion');
      await dialog.getByRole('radio', { name: '通过', exact: true }).click();
      await dialog.getByLabel('审核意见').fill('材料齐全，同意');
      await picture(page, 'bulk-dialog');
      expect(await accessibilityFindings(page)).toEqual([]);

      const letGo = await holdSecondBatch();
      await dialog.getByRole('button', { name: '确认通过' }).click();
      await dialog.getByText('已处理 10 件，共 20 件').waitFor();
      await picture(page, 'bulk-progress');
      expect(await accessibilityFindings(page)).toEqual([]);
      letGo();

      await dialog.getByText('已办理 19 件，未办理 1 件。').waitFor();
      await refusalOf(dialog, taken).waitFor();
      await page.waitForFunction(() => document.activeElement?.closest('[role=dialog]') !== null);
      await picture(page, 'bulk-results');
      expect(await accessibilityFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: '关闭' }).last().click();
      // Nothing is left to choose, so the focus goes to the heading.
      await page.getByText('没有符合条件的事项。').waitFor();
      await page.waitForFunction(() => document.activeElement?.id === 'main-content-title');
      expect(await decisionOn(taken)).toEqual(['周核', 'approve', null]);
      for (const one of await Promise.all(others.map(decisionOn)))
        expect(one).toEqual(['李审', 'approve', '材料齐全，同意']);
    });

    it('needs no mouse, and leaves what was not chosen', async () => {
      const [first, second] = (await inboxOf(2)) as [Case, Case];
      await tabTo(page, `选择：${first.name}`);
      await page.keyboard.press('Space');
      await page.getByText('已选 1 件').waitFor();
      await tabTo(page, '批量办理', 'Shift+Tab');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: '不予通过' }).waitFor();
      await tabTo(page, '通过');
      await nextChoice(page);
      await tabTo(page, '审核意见');
      await page.keyboard.type('地址不符');
      await tabTo(page, '确认不予通过');
      await page.keyboard.press('Enter');
      await dialog.getByText('已办理 1 件，未办理 0 件。').waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await page.getByRole('link', { name: first.name }).waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.activeElement?.id === 'inbox-bulk');
      expect(await decisionOn(first)).toEqual(['李审', 'reject', '地址不符']);
      expect(await decisionOn(second)).toEqual([undefined, undefined, undefined]);
    });
  });
}
