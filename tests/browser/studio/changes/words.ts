import { eventually } from '../../../support/eventually';
import { picture } from '../../support/review-room';
import type { ChangeRoom } from './change-room';

/** Changes of what is said; they need no new version. */
export function changesOfWords(room: () => ChangeRoom): void {
  it('changes the words of a message: the next applicant reads them, and the shipped ones come back', async () => {
    const { hands, town } = room();
    const { page } = hands;
    const subject = () => page.getByRole('textbox', { name: '邮件主题' });
    await hands.openStudio();
    await page.getByRole('link', { name: '消息模板' }).click();
    await page.getByLabel('按文字、编号或流程查找').fill('已受理');
    await page.getByRole('link', { name: '单位注册申请已受理' }).click();
    await subject().fill('收到申请：');
    await page.getByRole('button', { name: '单位名称', exact: true }).click();
    await subject().pressSequentially('（五个工作日内答复）');
    const preview = page.getByRole('region', { name: '预览' });
    await preview.getByText('收到申请：烟台海悦科技有限公司（五个工作日内答复）').waitFor();
    await picture(page, 'change-words');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已保存，之后发出的消息将使用新的文字。').first().waitFor();

    const subjects = async (name: string) => {
      const { applicant } = await town.registered({ name });
      return eventually(() => {
        const mails = town.city.mail.mails.filter(({ to }) => to === applicant.email);
        expect(mails).not.toEqual([]);
        return mails.map(({ subject }) => subject);
      });
    };
    expect(await subjects('烟台改字试验有限公司')).toEqual([
      '收到申请：烟台改字试验有限公司（五个工作日内答复）',
    ]);
    await page.getByRole('button', { name: '恢复系统自带的文字' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '恢复系统自带的文字' }).click();
    await page.getByText('已恢复。').first().waitFor();
    expect(await subjects('烟台还原试验有限公司')).toEqual(['单位注册申请已受理：烟台还原试验有限公司']);
  });
}
