import type { Problem } from '@city/plugin-workflow/contracts';
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { studioOf } from '../../support/studio';
import type { Town } from '../../support/town';
import type { ReviewRoom } from '../support/review-room';

const REVIEW = '审核：分管领导复核';

export function approvalChains(open: () => ReviewRoom): void {
  describe('operations staff change a flow as a chain of approval (product.md section 7)', () => {
    let town: Town;
    let page: Page;
    let studio: ReturnType<typeof studioOf>;

    beforeAll(async () => {
      const room = open();
      ({ town } = room);
      studio = studioOf(town.operator);
      page = await room.panelOf(town.operator);
    });

    async function openChain(flowKey: string): Promise<string> {
      const { versions } = await studio.flow(flowKey);
      const draft = await studio.take(versions[0]?.documentId ?? '', flowKey);
      const { documentId } = draft.body.data;
      await page.goto(`${town.city.baseUrl}/admin/plugins/workflow-studio/drafts/${documentId}`);
      await page.getByRole('tab', { name: '审批链' }).click();
      return documentId;
    }
    const dialog = () => page.getByRole('dialog');
    const focusIn = (group: string) => page.getByRole('group', { name: group }).locator(':focus').waitFor();

    it('adds a review step, which is drawn, saved and passes the check; one undo takes it back', async () => {
      const documentId = await openChain('unit-registration');
      await page.getByRole('button', { name: '在“登记为已通过”之前添加步骤' }).click();
      await dialog().getByLabel('中文名称').fill('分管领导复核');
      await dialog()
        .getByRole('combobox', { name: /由谁办理/ })
        .click();
      await page.getByRole('option', { name: '单位主管部门的上级部门' }).click();
      await dialog().getByRole('button', { name: '添加', exact: true }).click();
      await focusIn(REVIEW);
      expect(await page.getByRole('group', { name: REVIEW }).innerText()).toContain('回到“主管部门审核”');
      // The properties panel shows the same step.
      await page.getByRole('heading', { level: 2, name: '审核环节' }).waitFor();

      const xml = await eventually(async () => {
        const saved = (await studio.read(documentId)).body.data.xml;
        expect(saved).toContain('分管领导复核');
        return saved;
      });
      const { body } = await town.operator.client.post<{ problems: readonly Problem[] }>(
        '/workflow/studio/check',
        {
          data: { xml },
        },
      );
      // The bureau at the top has nobody above it, of which the check warns.
      expect(body.data.problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);

      await page.getByRole('button', { name: '上移步骤“分管领导复核”' }).click();
      await focusIn(REVIEW);
      const reviews = page.getByRole('group', { name: /^审核：/ });
      expect(await reviews.first().getAttribute('aria-label')).toBe(REVIEW);
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByRole('button', { name: '撤销' }).click();
      await page.getByRole('group', { name: REVIEW }).waitFor({ state: 'detached' });
      expect(await reviews.count()).toBe(1);
    });

    it('does not let the only review step go, and says why', async () => {
      await openChain('business-info-change');
      await page.getByRole('button', { name: '删除步骤“主管部门审核”' }).click();
      await dialog().getByRole('button', { name: '删除', exact: true }).click();
      expect(await dialog().getByRole('alert').innerText()).toContain('至少要保留一个审核步骤');
    });

    it('says of a flow that is more than a chain where it is, and shows it on the diagram', async () => {
      await openChain('unit-appeal');
      await page.getByRole('button', { name: '在流程图中查看“等待答复”' }).click();
      await page.getByRole('tab', { name: '流程图', selected: true }).waitFor();
      await page.getByText('事件网关（先发生者）').waitFor();
    });
  });
}
