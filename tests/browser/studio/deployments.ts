import { shippedFlow, studioOf } from '../../support/studio';
import { accessibilityFindings } from '../support/accessibility';
import { picture } from '../support/review-room';
import { openDraft } from '../support/studio-page';
import { KEY, type StudioDesk } from './desk';

/** Deployments that are refused, or whose answer gets lost. */
export function brokenDeployments(desk: () => StudioDesk): void {
  const mine = () => desk().mine;
  const colleague = () => desk().colleague;
  const room = () => desk().room;

  describe('a deployment that does not go through', () => {
    const draftUntouched = async (draftId: string, before: number) => {
      expect((await desk().versions())[0]?.version).toBe(before);
      expect((await desk().studio().read(draftId)).status).toBe(200);
    };
    let changes = 0;
    /** A draft of the version in force with a change of its own, open in my window, about to be deployed. */
    const deploying = async (): Promise<string> => {
      const { body } = await desk()
        .studio()
        .take((await desk().versions())[0]?.documentId ?? '', '延长期限');
      const { documentId } = body.data;
      await desk().studio().save(documentId, { revision: 0, xml: changed() });
      await openDraft(mine(), desk().baseUrl, documentId);
      await desk().press('发布');
      await desk().dialog().getByLabel('发布说明').fill('按新办法');
      return documentId;
    };
    const changed = () => {
      changes += 1;
      return shippedFlow(KEY).replace('name="主管部门审核"', `name="主管部门审核${String(changes)}"`);
    };
    const done = () => mine().getByRole('heading', { level: 1, name: '工商信息修改' }).waitFor();
    const newest = async () => (await desk().versions())[0]?.version ?? 0;

    it.each([
      [500, { error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error' } }],
      [502, '<html><body>Bad Gateway</body></html>'],
    ])('says so after status %i, in words, and the draft is as it was', async (status, body) => {
      const draftId = await deploying();
      const before = await newest();
      await mine().route('**/deploy', (route) =>
        route.fulfill(
          typeof body === 'string' ? { status, body, contentType: 'text/html' } : { status, json: body },
        ),
      );
      await desk().answer('发布');
      const alert = desk().dialog().getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/^[\p{sc=Han}，。、]+$/u);
      await draftUntouched(draftId, before);
      await mine().unrouteAll();
      await desk().answer('发布');
      await done();
      expect(await newest()).toBe(before + 1);
    });

    it('deploys once, however often it is pressed and however the answer gets lost', async () => {
      await deploying();
      const before = await newest();
      await mine().route('**/deploy', async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
      await desk().dialog().getByRole('button', { name: '发布', exact: true }).dblclick();
      await desk().dialog().getByText('没有收到服务器的答复').waitFor();
      expect(await accessibilityFindings(mine())).toEqual([]);
      await mine().unrouteAll();
      await desk().answer('发布');
      await done();
      expect(await newest()).toBe(before + 1);
    });

    it('names the problems, and marks them in the diagram', async () => {
      const before = await newest();
      const xml = changed().replace('wf:assignees="department-of:unit"', 'wf:assignees="nobody-here"');
      const draftId = (await desk().studio().bringIn(xml, '延长期限')).body.data.documentId;
      await openDraft(mine(), desk().baseUrl, draftId);
      await desk().press('发布');
      await desk().dialog().getByLabel('发布说明').fill('按新办法');
      await desk().answer('发布');
      await desk().dialog().getByText('没有办理人“nobody-here”').waitFor();
      // By the name of the step, not by its id.
      expect(await desk().dialog().getByRole('listitem').first().innerText()).toContain('主管部门审核');
      await picture(mine(), 'studio-deploy-problems');
      expect(await accessibilityFindings(mine())).toEqual([]);
      await draftUntouched(draftId, before);
    });

    it('shows that somebody deployed meanwhile, and replaces it only when told to', async () => {
      await deploying();
      const before = await newest();
      await room().town.operator.client.post('/workflow/deployments', { data: { xml: changed() } });
      await desk().answer('发布');
      await desk()
        .dialog()
        .getByText(`已有人发布了第 ${String(before + 1)} 版`)
        .waitFor();
      await picture(mine(), 'studio-deploy-outdated');
      expect(await accessibilityFindings(mine())).toEqual([]);
      expect(await newest()).toBe(before + 1);
      await desk().dialog().getByRole('checkbox').check();
      await desk().answer('发布');
      await done();
      expect(await newest()).toBe(before + 2);
    });

    it('says that somebody changed or deployed this very draft meanwhile', async () => {
      const draftId = await deploying();
      const before = await newest();
      await studioOf(colleague()).save(draftId, { revision: 1, xml: changed() });
      await desk().answer('发布');
      await desk().dialog().getByRole('alert').getByText(/修改/).waitFor();
      await draftUntouched(draftId, before);
      await studioOf(colleague()).deploy(draftId, { revision: 2 });
      await desk().answer('取消');
      await desk().dialog().waitFor({ state: 'detached' });
      await desk().press('发布');
      await mine().getByText('草稿不存在，可能已发布或删除。').first().waitFor();
      expect(await newest()).toBe(before + 1);
    });

    it('says that the permission was taken away meanwhile', async () => {
      const draftId = await deploying();
      const before = await newest();
      const rights = await room().town.city.sql<{ id: number; action: string }>(
        `update admin_permissions set action = action || '.gone' where action = 'plugin::workflow.definition.deploy' returning id, action`,
      );
      expect(rights.length).toBeGreaterThan(0);
      await desk().answer('发布');
      const alert = desk().dialog().getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/^[\p{sc=Han}，。、]+$/u);
      await draftUntouched(draftId, before);
      await room().town.city.sql(
        `update admin_permissions set action = 'plugin::workflow.definition.deploy' where action = 'plugin::workflow.definition.deploy.gone'`,
      );
      await desk().answer('发布');
      await done();
      expect(await newest()).toBe(before + 1);
    });
  });
}
