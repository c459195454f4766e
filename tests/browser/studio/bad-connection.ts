import { accessibilityFindings } from '../support/accessibility';
import { picture } from '../support/review-room';
import { downloaded, drawn, rename, saved, typeName } from '../support/studio-page';
import { BEAT, STEP, type StudioDesk } from './desk';

/** What is drawn while saving does not work. */
export function badConnection(desk: () => StudioDesk): void {
  const mine = () => desk().mine;
  const room = () => desk().room;

  describe('a bad connection', () => {
    it('keeps nobody from drawing, and what was drawn is sent when it is back', async () => {
      const draftId = await desk().opened();
      await mine().context().setOffline(true);
      await rename(mine(), STEP, '断网时改的名称');
      await mine().getByText('未能保存，已暂存在本机，正在重试').waitFor();
      await desk().press('与已发布版本比较');
      await mine().getByText('修改尚未保存。请在保存成功后再试。').first().waitFor();
      await rename(mine(), STEP, '断网时又改的名称');
      await mine().context().setOffline(false);
      await saved(mine());
      expect(await desk().xmlOf(draftId)).toContain('断网时又改的名称');
    });

    it('keeps it on the machine, offers it again after loading the page, and sends it', async () => {
      const draftId = await desk().opened();
      await desk().loseSaves(false);
      await rename(mine(), STEP, '没有保存的名称');
      await mine().getByText('未能保存，已暂存在本机，正在重试').waitFor();
      await mine().getByRole('link', { name: '流程工作室' }).first().click();
      await mine().getByText('还有修改未保存').waitFor();
      await picture(mine(), 'studio-leave');
      expect(await accessibilityFindings(mine())).toEqual([]);
      await desk().answer('留在此页');
      const asked = mine()
        .waitForEvent('dialog')
        .then(async (one) => {
          await one.accept();
          return one.type();
        });
      await mine().reload();
      expect(await asked).toBe('beforeunload');
      await mine().getByText('本机有未保存的修改').waitFor();
      await picture(mine(), 'studio-local');
      expect(await accessibilityFindings(mine())).toEqual([]);
      expect(await downloaded(mine(), () => desk().press('下载我的修改'))).toContain('没有保存的名称');
      await mine().unrouteAll();
      await desk().press('恢复我的修改');
      await drawn(mine(), STEP).getByText('没有保存的名称').waitFor();
      await saved(mine());
      expect(await desk().xmlOf(draftId)).toContain('没有保存的名称');
      await mine().reload();
      await drawn(mine(), STEP).getByText('没有保存的名称').waitFor();
    });

    it('saves once what arrived without an answer, and takes nobody for somebody else', async () => {
      const draftId = await desk().opened();
      await desk().loseSaves(true);
      await rename(mine(), STEP, '答复丢失的名称');
      await mine().getByText('未能保存，已暂存在本机，正在重试').waitFor();
      await rename(mine(), STEP, '答复丢失后的名称');
      await mine().unrouteAll();
      await saved(mine());
      const { revision, xml } = (await desk().studio().read(draftId)).body.data;
      expect([revision, xml.includes('答复丢失后的名称')]).toEqual([2, true]);
    });

    it('does not lose what is being typed when the page is loaded again', async () => {
      await desk().opened();
      await typeName(mine(), STEP, '正在输入的名称');
      const asked = mine()
        .waitForEvent('dialog')
        .then((one) => one.accept());
      await mine().reload();
      await asked;
      // Saved in time, or offered.
      const restore = mine().getByRole('button', { name: '恢复我的修改' });
      const shown = drawn(mine(), STEP).getByText('正在输入的名称');
      await restore.or(shown).first().waitFor();
      if (await restore.isVisible()) await restore.click();
      await shown.waitFor();
    });
  });

  it('keeps what was drawn when the session ends, and offers it after the next sign-in', async () => {
    const draftId = await desk().opened();
    await room().town.city.sql('delete from strapi_sessions');
    await typeName(mine(), STEP, '登录失效后的名称');
    await mine().clock.fastForward(BEAT);
    const { email, password } = desk().operator;
    await mine().getByLabel('电子邮件').fill(email);
    await mine().locator('input[name=password]').fill(password);
    await mine().getByRole('button', { name: '登录', exact: true }).click();
    await mine().waitForURL((url) => !url.pathname.includes('/auth/'));
    await mine().goto(`${desk().baseUrl}/admin/plugins/workflow-studio/drafts/${draftId}`);
    await mine().getByText('本机有未保存的修改').waitFor();
    await desk().press('恢复我的修改');
    await drawn(mine(), STEP).getByText('登录失效后的名称').waitFor();
    await saved(mine());
  });
}
