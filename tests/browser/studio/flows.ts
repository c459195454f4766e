import type { Page } from 'playwright-core';
import { taskOf } from '../../support/registrations';
import { shippedFlow, studioOf } from '../../support/studio';
import { accessibilityFindings } from '../support/accessibility';
import { picture, type ReviewRoom } from '../support/review-room';

const KEY = 'unit-registration';
const XML = shippedFlow(KEY);

export function lifeOfFlows(open: () => ReviewRoom): void {
  describe('the flows in the studio (product.md section 7)', () => {
    let room: ReviewRoom;
    let page: Page;
    const studio = () => studioOf(room.town.operator);
    const newest = async () => (await studio().flow(KEY)).versions[0]?.documentId ?? '';

    beforeAll(async () => {
      room = open();
      page = await room.panelOf(room.town.operator);
    });

    const goTo = async (path = '') => {
      await page.goto(`${room.town.city.baseUrl}/admin/plugins/workflow-studio${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    };
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const confirm = (name: string) =>
      page.getByRole('dialog').getByRole('button', { name, exact: true }).click();

    it('lists what is in force, and finds nothing to say against a new name or a file of garbage but in words', async () => {
      await goTo();
      await page.getByRole('row', { name: /单位注册.*受理中.*第 1 版/ }).waitFor();
      await picture(page, 'studio-flows');
      expect(await accessibilityFindings(page)).toEqual([]);
      await press('新建流程');
      await confirm('新建并编辑');
      await page.getByText('请填写此项。').first().waitFor();
      await page.getByLabel('流程编号').fill(KEY);
      await page.getByText('已有流程使用此编号。').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await press('导入流程图');
      await page
        .getByLabel('流程图文件')
        .setInputFiles({ name: '坏文件.bpmn', mimeType: 'application/xml', buffer: Buffer.from('<broken') });
      await confirm('导入');
      await page.getByRole('alert').getByText('流程图无法读取').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });

    it('shows a draft beside the version in force, and what is different in a picture and in words', async () => {
      const draft = (await studio().take(await newest(), '改为三个工作日')).body.data;
      await studio().save(draft.documentId, {
        revision: 0,
        xml: XML.replace('wf:dueIn="P5D"', 'wf:dueIn="P3D"'),
      });
      await goTo(`/flows/${KEY}`);
      await page.getByRole('link', { name: '改为三个工作日', exact: true }).waitFor();
      await picture(page, 'studio-flow');
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.getByRole('link', { name: '把草稿“改为三个工作日”与当前版本比较' }).click();
      await page.getByRole('row', { name: /主管部门审核.*修改.*办理期限.*P5D.*P3D/ }).waitFor();
      await page.locator('.difference-changed').first().waitFor();
      await picture(page, 'studio-comparison');
      expect(await accessibilityFindings(page)).toEqual([]);
      await studio().remove(draft.documentId, '?revision=1');
    });

    it('stops taking cases and takes them again', async () => {
      await goTo(`/flows/${KEY}`);
      await press('暂停受理');
      expect(await accessibilityFindings(page)).toEqual([]);
      await confirm('暂停受理');
      await page.getByText('已暂停受理。').waitFor();
      await press('恢复受理');
      await confirm('恢复受理');
      await page.getByText('已恢复受理。').waitFor();
      expect((await studio().flow(KEY)).events.map(({ kind }) => kind)).toEqual([
        'activated',
        'suspended',
        'draft-deleted',
        'deployed',
      ]);
    });

    it('takes running cases to the newest version, and rolls back', async () => {
      const { registration } = await room.town.registered({ name: '烟台迁移试验有限公司' });
      const { processInstanceId } = await taskOf(room.town.reviewer.client, registration);
      const ahead = XML.replace('name="登记为已通过"', 'name="登记入库"');
      await room.town.operator.client.post('/workflow/deployments', { data: { xml: ahead } });
      await goTo(`/flows/${KEY}`);
      await press('迁移在办事项');
      await page.getByLabel('烟台迁移试验有限公司（第 1 版）').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      await confirm('迁移 1 件');
      await page.getByText('已迁移 1 件事项。').waitFor();
      const { body } = await room.town.reviewer.client.get<{ definitionVersion: number }>(
        `/workflow/process-instances/${processInstanceId}`,
      );
      expect(body.data.definitionVersion).toBe(2);
      await press('回退到第 1 版');
      await page.getByLabel('说明').fill('新版措辞有误');
      await confirm('回退');
      await page.getByText('已回退到第 1 版。').waitFor();
      await page.getByRole('row', { name: /第 3 版.*当前版本.*新版措辞有误/ }).waitFor();
    });
  });
}
