import { shippedFlow, studioOf } from '../../support/studio';
import { accessibilityFindings } from '../support/accessibility';
import { picture } from '../support/review-room';
import { downloaded, drawn, openDraft, rename, saved } from '../support/studio-page';
import { BEAT, KEY, STEP, type StudioDesk } from './desk';

/** Two people who change the same draft at the same time. */
export function twoPeople(desk: () => StudioDesk): void {
  const mine = () => desk().mine;
  const theirs = () => desk().theirs;
  const colleague = () => desk().colleague;

  describe('two people with one draft', () => {
    it('see each other, and whoever saves second loses nothing and overwrites nothing', async () => {
      const draftId = await desk().opened();
      await openDraft(theirs(), desk().baseUrl, draftId);
      await theirs().getByText('核员审也打开了此草稿').waitFor();
      await mine().clock.fastForward(BEAT);
      await mine().getByText('赵运营也打开了此草稿').waitFor();
      await rename(mine(), STEP, '主管部门初审');
      await saved(mine());
      await rename(theirs(), STEP, '主管部门复审');
      const box = theirs().getByRole('alertdialog');
      await box.getByText('此草稿已被他人修改').waitFor();
      expect(await box.innerText()).toContain('核员审于');
      await picture(theirs(), 'studio-conflict');
      expect(await accessibilityFindings(theirs())).toEqual([]);
      // It cannot be closed without a choice.
      await theirs().keyboard.press('Escape');
      expect(await downloaded(theirs(), () => desk().answer('下载我的修改', theirs()))).toContain(
        '主管部门复审',
      );
      await desk().answer('查看对方的内容', theirs());
      await drawn(theirs(), STEP).getByText('主管部门初审').waitFor();
      await theirs().getByText('现在显示的是对方保存的内容').waitFor();
      await picture(theirs(), 'studio-set-aside');
      await desk().press('把我的修改另存为草稿', theirs());
      await theirs()
        .getByRole('heading', { level: 1, name: /^延长期限（我的修改 / })
        .waitFor();
      await drawn(theirs(), STEP).getByText('主管部门复审').waitFor();
      expect(await desk().xmlOf(draftId)).toContain('主管部门初审');
      expect(await desk().xmlOf(draftId)).not.toContain('主管部门复审');
    });

    it('keep their own as a draft at once, too', async () => {
      const draftId = await desk().opened();
      await studioOf(colleague()).save(draftId, { revision: 0, xml: shippedFlow(KEY) });
      await rename(mine(), STEP, '主管部门三审');
      await desk().answer('把我的修改另存为草稿');
      await mine()
        .getByRole('heading', { level: 1, name: /^延长期限（我的修改 / })
        .waitFor();
      await drawn(mine(), STEP).getByText('主管部门三审').waitFor();
      expect(await desk().xmlOf(draftId)).toBe(shippedFlow(KEY));
    });

    it('are told that there is something newer, and see it when they ask for it', async () => {
      const draftId = await desk().opened();
      const xml = shippedFlow(KEY).replace('name="主管部门审核"', 'name="主管部门终审"');
      await studioOf(colleague()).save(draftId, { revision: 0, xml });
      await mine().clock.fastForward(BEAT);
      await mine().getByText('他人保存了此草稿的新内容。').waitFor();
      await desk().press('显示最新内容');
      await drawn(mine(), STEP).getByText('主管部门终审').waitFor();
      await rename(mine(), STEP, '主管部门审定');
      await saved(mine());
      expect(await desk().xmlOf(draftId)).toContain('主管部门审定');
    });

    it('keep what they drew when the draft is gone, even after loading the page again', async () => {
      const draftId = await desk().opened();
      await studioOf(colleague()).remove(draftId, '?revision=0');
      await rename(mine(), STEP, '主管部门会审');
      await desk().dialog().or(mine().getByRole('alertdialog')).getByText('此草稿已不存在').waitFor();
      await picture(mine(), 'studio-gone');
      expect(await accessibilityFindings(mine())).toEqual([]);
      mine().once('dialog', (asked) => void asked.accept());
      await mine().reload();
      await mine().getByText('之后此草稿已被发布或删除').waitFor();
      expect(await accessibilityFindings(mine())).toEqual([]);
      await desk().press('把我的修改另存为草稿');
      await drawn(mine(), STEP).getByText('主管部门会审').waitFor();
    });
  });
}
