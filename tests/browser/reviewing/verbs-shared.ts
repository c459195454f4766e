import type { Page } from 'playwright-core';
import { registrationFlow, review } from '../../support/review-flows';
import { accessibilityFindings } from '../support/accessibility';
import { picture, type OpenedCase, type ReviewRoom } from '../support/review-room';
import { chooseVerb, confirmVerb, decide } from '../support/task-page';

export function sharedTasks(open: () => ReviewRoom): void {
  describe('deciding a step together, and going back to one, in the admin panel (product.md section 6)', () => {
    let room: ReviewRoom;
    let page: Page;
    let colleague: Page;

    beforeAll(async () => {
      room = open();
      ({ page } = room);
      colleague = await room.panelOf(room.town.colleague);
    });

    const statusOf = async ({ applicant, registration }: OpenedCase) => {
      const own = `/api/unit-registrations/${registration.documentId}`;
      return (await applicant.client.get<{ status: string }>(own)).body.data.status;
    };
    const addApprover = async (...how: readonly string[]) => {
      const asking = await chooseVerb(page, '加签');
      await asking.getByRole('checkbox', { name: '周核' }).click();
      for (const name of how) await asking.getByRole('radio', { name }).click();
      await picture(page, 'add-approver');
      expect(await accessibilityFindings(page)).toEqual([]);
      await confirmVerb(asking, '加签');
    };
    const people = (of: Page) => of.getByRole('region', { name: '加签人员' });

    it('asks a colleague to decide in parallel, and takes the asking back', async () => {
      const one = await room.opened();
      await room.openTask(page, one.id, one.name);
      await addApprover('并行加签');
      await people(page).getByText('并行加签').waitFor();
      await people(page).getByText('待办理').waitFor();

      const taking = await chooseVerb(page, '减签');
      await taking.getByRole('button', { name: '确认减签' }).click();
      await taking.getByText('请选择人员。').waitFor();
      await taking.getByRole('checkbox', { name: '周核' }).click();
      await picture(page, 'remove-approver');
      expect(await accessibilityFindings(page)).toEqual([]);
      await confirmVerb(taking, '减签');
      await people(page).waitFor({ state: 'hidden' });
      await room.openInbox(colleague, '?view=mine');
      await expect(colleague.getByRole('link', { name: one.name }).count()).resolves.toBe(0);
      await decide(page, '通过');
      expect(await statusOf(one)).toBe('approved');
    });

    it('decides in parallel with a colleague: the case goes on when both are in favour', async () => {
      const one = await room.opened();
      await room.openTask(page, one.id, one.name);
      await addApprover('并行加签');
      await people(page).waitFor();
      await decide(page, '通过', '同意');
      expect(await statusOf(one)).toBe('under-review');

      await room.openInbox(colleague, '?view=mine');
      await colleague.getByRole('link', { name: one.name }).click();
      await decide(colleague, '通过', '无异议');
      expect(await statusOf(one)).toBe('approved');
    });

    it('waits for an approver who decides first, and shows what they said', async () => {
      const one = await room.opened();
      await room.openTask(page, one.id, one.name);
      await addApprover();
      await page.getByText('请等待前置加签人办理后再办理。').waitFor();
      await picture(page, 'awaiting');

      await room.openInbox(colleague, '?view=mine');
      await picture(colleague, 'approval-inbox');
      await colleague.getByRole('link', { name: one.name }).click();
      await colleague.getByRole('heading', { level: 1, name: one.name }).waitFor();
      await picture(colleague, 'approval-task');
      await decide(colleague, '通过', '无异议');

      await room.openTask(page, one.id, one.name);
      await people(page).getByText('无异议').waitFor();
      await picture(page, 'step-people');
      expect(await accessibilityFindings(page)).toEqual([]);
      await decide(page, '通过');
      expect(await statusOf(one)).toBe('approved');
    });

    describe('in a flow of three reviews', () => {
      beforeAll(async () => {
        const xml = registrationFlow(
          review('first') + review('second') + review('third'),
          ...['start->first', 'first->second', 'second->third', 'third->decision'],
        );
        const answer = await room.town.operator.client.post('/workflow/deployments', { data: { xml } });
        expect(answer.status).toBe(200);
      });
      afterAll(() => room.restoreFlow('unit-registration'));

      const approveNow = async ({ registration }: OpenedCase) => {
        const answer = await room.desk.verb(room.town.reviewer, await taskNow(registration), 'complete', {
          outcome: 'approve',
        });
        expect(answer.status).toBe(200);
      };
      const taskNow = async ({ documentId }: OpenedCase['registration']) => {
        const { desk, town } = room;
        const rows = await Promise.all(['mine', 'group'].map((view) => desk.inbox(town.reviewer, view)));
        return rows.flat().find(({ businessKey }) => businessKey === documentId)?.documentId ?? '';
      };
      const atThird = async () => {
        const one = await room.opened();
        await approveNow(one);
        await approveNow(one);
        await room.openTask(page, await taskNow(one.registration), one.name);
        return one;
      };

      it('returns a case to the first, from where it comes straight back', async () => {
        const one = await atThird();
        const returning = await chooseVerb(page, '退回到指定环节');
        await returning.getByRole('button', { name: '确认退回到指定环节' }).click();
        await returning.getByText('请选择退回到哪个环节。').waitFor();
        await returning.getByRole('radio', { name: 'first' }).click();
        await returning.getByRole('radio', { name: '直接回到本环节' }).click();
        await returning.getByLabel('退回意见').fill('请再核地址');
        await picture(page, 'return-to');
        expect(await accessibilityFindings(page)).toEqual([]);
        await confirmVerb(returning, '退回到指定环节');
        await page.getByText(`已退回：${one.name}`).waitFor();
        expect(await room.desk.waitsAt(one.registration)).toEqual(['first']);

        await room.openTask(page, await taskNow(one.registration), one.name);
        await page.getByText('请再核地址').waitFor();
        await decide(page, '通过');
        expect(await room.desk.waitsAt(one.registration)).toEqual(['third']);
      });

      it('returns a case to the first, from where it takes the whole way again', async () => {
        const one = await atThird();
        const returning = await chooseVerb(page, '退回到指定环节');
        await returning.getByRole('radio', { name: 'first' }).click();
        await returning.getByLabel('退回意见').fill('材料有误');
        await confirmVerb(returning, '退回到指定环节');
        await page.getByText(`已退回：${one.name}`).waitFor();
        await approveNow(one);
        expect(await room.desk.waitsAt(one.registration)).toEqual(['second']);
      });
    });
  });
}
