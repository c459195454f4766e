import type { Page } from 'playwright-core';
import { adminUser, type Person } from '../support/people';
import { shippedFlow, studioOf } from '../support/studio';
import { accessibilityFindings } from './support/accessibility';
import { openReviewRoom, picture, ROOM_TIMEOUT, type ReviewRoom } from './support/review-room';
import { downloaded, drawn, openDraft, rename, saved, typeName } from './support/studio-page';

jest.setTimeout(60_000);

const KEY = 'business-info-change';
const STEP = 'department-review';
const BEAT = 20_000;

describe('several people and bad connections in the studio (product.md section 7)', () => {
  let room: ReviewRoom;
  let colleague: Person;
  let mine: Page;
  let theirs: Page;
  const baseUrl = () => room.town.city.baseUrl;
  const studio = () => studioOf(room.town.operator);
  const versions = async () => (await studio().flow(KEY)).versions;
  const xmlOf = async (draftId: string) => (await studio().read(draftId)).body.data.xml;

  beforeAll(async () => {
    room = await openReviewRoom();
    colleague = await adminUser(room.town.city, 'city-operations', { lastname: '赵', firstname: '运营' });
    mine = await room.panelOf(room.town.operator);
    theirs = await room.panelOf(colleague);
    // Time can be put forward, so that nobody waits for the next sign of life.
    await mine.clock.install();
  }, ROOM_TIMEOUT);
  afterAll(() => room.close());
  afterEach(async () => {
    await mine.unrouteAll();
  });

  /** A draft of the version in force, open in my window. */
  async function opened(): Promise<string> {
    const { body } = await studio().take((await versions())[0]?.documentId ?? '', '延长期限');
    await openDraft(mine, baseUrl(), body.data.documentId);
    return body.data.documentId;
  }
  const dialog = (of = mine) => of.getByRole('dialog');
  const answer = (name: string, of = mine) =>
    of.getByRole('dialog').or(of.getByRole('alertdialog')).getByRole('button', { name, exact: true }).click();
  const press = (name: string, of = mine) => of.getByRole('button', { name, exact: true }).click();
  /** Requests to save get lost, before or after the server has had them. */
  const loseSaves = (arrived: boolean) =>
    mine.route('**/workflow/process-drafts/*', async (route) => {
      if (route.request().method() !== 'PUT') return route.fallback();
      if (arrived) await route.fetch();
      return route.abort('connectionreset');
    });

  describe('two people with one draft', () => {
    it('see each other, and whoever saves second loses nothing and overwrites nothing', async () => {
      const draftId = await opened();
      await openDraft(theirs, baseUrl(), draftId);
      await theirs.getByText('核员审也打开了此草稿').waitFor();
      await mine.clock.fastForward(BEAT);
      await mine.getByText('赵运营也打开了此草稿').waitFor();
      await rename(mine, STEP, '主管部门初审');
      await saved(mine);
      await rename(theirs, STEP, '主管部门复审');
      const box = theirs.getByRole('alertdialog');
      await box.getByText('此草稿已被他人修改').waitFor();
      expect(await box.innerText()).toContain('核员审于');
      await picture(theirs, 'studio-conflict');
      expect(await accessibilityFindings(theirs)).toEqual([]);
      // It cannot be closed without a choice.
      await theirs.keyboard.press('Escape');
      expect(await downloaded(theirs, () => answer('下载我的修改', theirs))).toContain('主管部门复审');
      await answer('查看对方的内容', theirs);
      await drawn(theirs, STEP).getByText('主管部门初审').waitFor();
      await theirs.getByText('现在显示的是对方保存的内容').waitFor();
      await picture(theirs, 'studio-set-aside');
      await press('把我的修改另存为草稿', theirs);
      await theirs.getByRole('heading', { level: 1, name: /^延长期限（我的修改 / }).waitFor();
      await drawn(theirs, STEP).getByText('主管部门复审').waitFor();
      expect(await xmlOf(draftId)).toContain('主管部门初审');
      expect(await xmlOf(draftId)).not.toContain('主管部门复审');
    });

    it('keep their own as a draft at once, too', async () => {
      const draftId = await opened();
      await studioOf(colleague).save(draftId, { revision: 0, xml: shippedFlow(KEY) });
      await rename(mine, STEP, '主管部门三审');
      await answer('把我的修改另存为草稿');
      await mine.getByRole('heading', { level: 1, name: /^延长期限（我的修改 / }).waitFor();
      await drawn(mine, STEP).getByText('主管部门三审').waitFor();
      expect(await xmlOf(draftId)).toBe(shippedFlow(KEY));
    });

    it('are told that there is something newer, and see it when they ask for it', async () => {
      const draftId = await opened();
      const xml = shippedFlow(KEY).replace('name="主管部门审核"', 'name="主管部门终审"');
      await studioOf(colleague).save(draftId, { revision: 0, xml });
      await mine.clock.fastForward(BEAT);
      await mine.getByText('他人保存了此草稿的新内容。').waitFor();
      await press('显示最新内容');
      await drawn(mine, STEP).getByText('主管部门终审').waitFor();
      await rename(mine, STEP, '主管部门审定');
      await saved(mine);
      expect(await xmlOf(draftId)).toContain('主管部门审定');
    });

    it('keep what they drew when the draft is gone, even after loading the page again', async () => {
      const draftId = await opened();
      await studioOf(colleague).remove(draftId, '?revision=0');
      await rename(mine, STEP, '主管部门会审');
      await dialog().or(mine.getByRole('alertdialog')).getByText('此草稿已不存在').waitFor();
      await picture(mine, 'studio-gone');
      expect(await accessibilityFindings(mine)).toEqual([]);
      mine.once('dialog', (asked) => void asked.accept());
      await mine.reload();
      await mine.getByText('之后此草稿已被发布或删除').waitFor();
      expect(await accessibilityFindings(mine)).toEqual([]);
      await press('把我的修改另存为草稿');
      await drawn(mine, STEP).getByText('主管部门会审').waitFor();
    });
  });

  describe('a bad connection', () => {
    it('keeps nobody from drawing, and what was drawn is sent when it is back', async () => {
      const draftId = await opened();
      await mine.context().setOffline(true);
      await rename(mine, STEP, '断网时改的名称');
      await mine.getByText('未能保存，已暂存在本机，正在重试').waitFor();
      await press('与已发布版本比较');
      await mine.getByText('修改尚未保存。请在保存成功后再试。').first().waitFor();
      await rename(mine, STEP, '断网时又改的名称');
      await mine.context().setOffline(false);
      await saved(mine);
      expect(await xmlOf(draftId)).toContain('断网时又改的名称');
    });

    it('keeps it on the machine, offers it again after loading the page, and sends it', async () => {
      const draftId = await opened();
      await loseSaves(false);
      await rename(mine, STEP, '没有保存的名称');
      await mine.getByText('未能保存，已暂存在本机，正在重试').waitFor();
      await mine.getByRole('link', { name: '流程管理' }).first().click();
      await mine.getByText('还有修改未保存').waitFor();
      await picture(mine, 'studio-leave');
      expect(await accessibilityFindings(mine)).toEqual([]);
      await answer('留在此页');
      const asked = mine.waitForEvent('dialog').then(async (one) => {
        await one.accept();
        return one.type();
      });
      await mine.reload();
      expect(await asked).toBe('beforeunload');
      await mine.getByText('本机有未保存的修改').waitFor();
      await picture(mine, 'studio-local');
      expect(await accessibilityFindings(mine)).toEqual([]);
      expect(await downloaded(mine, () => press('下载我的修改'))).toContain('没有保存的名称');
      await mine.unrouteAll();
      await press('恢复我的修改');
      await drawn(mine, STEP).getByText('没有保存的名称').waitFor();
      await saved(mine);
      expect(await xmlOf(draftId)).toContain('没有保存的名称');
      await mine.reload();
      await drawn(mine, STEP).getByText('没有保存的名称').waitFor();
    });

    it('saves once what arrived without an answer, and takes nobody for somebody else', async () => {
      const draftId = await opened();
      await loseSaves(true);
      await rename(mine, STEP, '答复丢失的名称');
      await mine.getByText('未能保存，已暂存在本机，正在重试').waitFor();
      await rename(mine, STEP, '答复丢失后的名称');
      await mine.unrouteAll();
      await saved(mine);
      const { revision, xml } = (await studio().read(draftId)).body.data;
      expect([revision, xml.includes('答复丢失后的名称')]).toEqual([2, true]);
    });

    it('does not lose what is being typed when the page is loaded again', async () => {
      await opened();
      await typeName(mine, STEP, '正在输入的名称');
      const asked = mine.waitForEvent('dialog').then((one) => one.accept());
      await mine.reload();
      await asked;
      // Saved in time, or offered.
      const restore = mine.getByRole('button', { name: '恢复我的修改' });
      const shown = drawn(mine, STEP).getByText('正在输入的名称');
      await restore.or(shown).first().waitFor();
      if (await restore.isVisible()) await restore.click();
      await shown.waitFor();
    });
  });

  describe('a deployment that does not go through', () => {
    const draftUntouched = async (draftId: string, before: number) => {
      expect((await versions())[0]?.version).toBe(before);
      expect((await studio().read(draftId)).status).toBe(200);
    };
    let changes = 0;
    /** A draft of the version in force with a change of its own, open in my window, about to be deployed. */
    const deploying = async (): Promise<string> => {
      const { body } = await studio().take((await versions())[0]?.documentId ?? '', '延长期限');
      const { documentId } = body.data;
      await studio().save(documentId, { revision: 0, xml: changed() });
      await openDraft(mine, baseUrl(), documentId);
      await press('发布');
      await dialog().getByLabel('发布说明').fill('按新办法');
      return documentId;
    };
    const changed = () => {
      changes += 1;
      return shippedFlow(KEY).replace('name="主管部门审核"', `name="主管部门审核${String(changes)}"`);
    };
    const done = () => mine.getByRole('heading', { level: 1, name: '工商信息修改' }).waitFor();
    const newest = async () => (await versions())[0]?.version ?? 0;

    it.each([
      [500, { error: { status: 500, name: 'InternalServerError', message: 'Internal Server Error' } }],
      [502, '<html><body>Bad Gateway</body></html>'],
    ])('says so after status %i, in words, and the draft is as it was', async (status, body) => {
      const draftId = await deploying();
      const before = await newest();
      await mine.route('**/deploy', (route) =>
        route.fulfill(
          typeof body === 'string' ? { status, body, contentType: 'text/html' } : { status, json: body },
        ),
      );
      await answer('发布');
      const alert = dialog().getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/^[\p{sc=Han}，。、]+$/u);
      await draftUntouched(draftId, before);
      await mine.unrouteAll();
      await answer('发布');
      await done();
      expect(await newest()).toBe(before + 1);
    });

    it('deploys once, however often it is pressed and however the answer gets lost', async () => {
      await deploying();
      const before = await newest();
      await mine.route('**/deploy', async (route) => {
        await route.fetch();
        await route.abort('connectionreset');
      });
      await dialog().getByRole('button', { name: '发布', exact: true }).dblclick();
      await dialog().getByText('没有收到服务器的答复').waitFor();
      expect(await accessibilityFindings(mine)).toEqual([]);
      await mine.unrouteAll();
      await answer('发布');
      await done();
      expect(await newest()).toBe(before + 1);
    });

    it('names the problems, and marks them in the diagram', async () => {
      const before = await newest();
      const xml = changed().replace('wf:assignees="department-of:unit"', 'wf:assignees="nobody-here"');
      const draftId = (await studio().bringIn(xml, '延长期限')).body.data.documentId;
      await openDraft(mine, baseUrl(), draftId);
      await press('发布');
      await dialog().getByLabel('发布说明').fill('按新办法');
      await answer('发布');
      await dialog().getByText('没有办理人“nobody-here”').waitFor();
      // By the name of the step, not by its id.
      expect(await dialog().getByRole('listitem').first().innerText()).toContain('主管部门审核');
      await picture(mine, 'studio-deploy-problems');
      expect(await accessibilityFindings(mine)).toEqual([]);
      await draftUntouched(draftId, before);
    });

    it('shows that somebody deployed meanwhile, and replaces it only when told to', async () => {
      await deploying();
      const before = await newest();
      await room.town.operator.client.post('/workflow/deployments', { data: { xml: changed() } });
      await answer('发布');
      await dialog()
        .getByText(`已有人发布了第 ${String(before + 1)} 版`)
        .waitFor();
      await picture(mine, 'studio-deploy-outdated');
      expect(await accessibilityFindings(mine)).toEqual([]);
      expect(await newest()).toBe(before + 1);
      await dialog().getByRole('checkbox').check();
      await answer('发布');
      await done();
      expect(await newest()).toBe(before + 2);
    });

    it('says that somebody changed or deployed this very draft meanwhile', async () => {
      const draftId = await deploying();
      const before = await newest();
      await studioOf(colleague).save(draftId, { revision: 1, xml: changed() });
      await answer('发布');
      await dialog().getByRole('alert').getByText(/修改/).waitFor();
      await draftUntouched(draftId, before);
      await studioOf(colleague).deploy(draftId, { revision: 2 });
      await answer('取消');
      await press('发布');
      await mine.getByText('此草稿已不存在').first().waitFor();
      expect(await newest()).toBe(before + 1);
    });

    it('says that the permission was taken away meanwhile', async () => {
      const draftId = await deploying();
      const before = await newest();
      const rights = await room.town.city.sql<{ id: number; action: string }>(
        `update admin_permissions set action = action || '.gone' where action = 'plugin::workflow.definition.deploy' returning id, action`,
      );
      expect(rights.length).toBeGreaterThan(0);
      await answer('发布');
      const alert = dialog().getByRole('alert');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/^[\p{sc=Han}，。、]+$/u);
      await draftUntouched(draftId, before);
      await room.town.city.sql(
        `update admin_permissions set action = 'plugin::workflow.definition.deploy' where action = 'plugin::workflow.definition.deploy.gone'`,
      );
      await answer('发布');
      await done();
      expect(await newest()).toBe(before + 1);
    });
  });

  it('keeps what was drawn when the session ends, and offers it after the next sign-in', async () => {
    await opened();
    await room.town.city.sql('delete from strapi_sessions');
    await typeName(mine, STEP, '登录失效后的名称');
    await mine.getByText('还有修改未保存').waitFor();
    await picture(mine, 'studio-session');
    await answer('离开');
    await mine.getByLabel('电子邮件').fill(room.town.operator.email);
    await mine.locator('input[name=password]').fill(room.town.operator.password);
    await picture(mine, 'studio-session-sign-in');
    await mine.getByRole('button', { name: '登录', exact: true }).click();
    // Back to where it was.
    await mine.getByText('本机有未保存的修改').waitFor();
    await press('恢复我的修改');
    await drawn(mine, STEP).getByText('登录失效后的名称').waitFor();
    await saved(mine);
  });
});
