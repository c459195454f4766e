import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import type { Installation } from '../../support/installation';
import { adminUser, type Person } from '../../support/people';
import { accessibilityFindings } from '../support/accessibility';
import type { ReviewRoom } from '../support/review-room';

const STUDIO = '/admin/plugins/workflow-studio';
const KEY = 'registration-submitted';

export function wordsAndDays(open: () => ReviewRoom): void {
  describe('words and working days in the panel (product.md section 7)', () => {
    let city: Installation;
    let page: Page;
    let operator: Person;

    beforeAll(async () => {
      const room = open();
      ({ city } = room.town);
      // Of their own, for the panel is going to be English in their window.
      operator = await adminUser(city, 'city-operations', { lastname: '周', firstname: '运营' });
      page = await room.panelOf(operator);
    });

    const title = () => page.getByLabel('站内消息标题', { exact: true });
    const preview = () => page.getByRole('region', { name: '预览' });
    const save = () => page.getByRole('button', { name: '保存', exact: true });
    const stored = async () => {
      const [row] = await city.sql<{ in_app_title: string }>(
        `select in_app_title from workflow_message_templates where key = $1 and locale = 'zh-Hans'`,
        [KEY],
      );
      return row?.in_app_title;
    };

    it('finds a message by the flow that sends it, shows what becomes of it, and says what is wrong at the field', async () => {
      await page.goto(`${city.baseUrl}${STUDIO}/messages`);
      await page.getByLabel('按文字、编号或流程查找').fill(KEY);
      await page.getByRole('link', { name: '单位注册申请已受理' }).waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.getByRole('link', { name: '单位注册申请已受理' }).click();

      await title().fill('已受理：');
      await page.getByRole('button', { name: '单位名称', exact: true }).click();
      expect(await title().inputValue()).toBe('已受理：{{ unitName }}');
      await preview().getByText('已受理：烟台海悦科技有限公司', { exact: true }).waitFor();

      await title().fill('{{ unitNam }}{% if');
      await page.getByText('没有结束，请补上对应的结束符号').first().waitFor();
      await title().fill('已受理：{{ unitNam }}');
      await preview().getByText('没有名为“unitNam”的变量').waitFor();
      expect(await accessibilityFindings(page)).toEqual([]);
    });

    it('asks before unsaved words are lost, saves them, and brings the shipped ones back', async () => {
      await title().fill('已受理：{{ unitName }}');
      await page.getByRole('link', { name: '消息模板' }).first().click();
      await page.getByRole('button', { name: '留在此页' }).click();
      await save().click();
      await eventually(async () => expect(await stored()).toBe('已受理：{{ unitName }}'));

      await page.getByRole('button', { name: '恢复系统自带的文字' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('已受理：{{ unitName }}').waitFor();
      await dialog.getByRole('button', { name: '恢复系统自带的文字' }).click();
      await eventually(async () => expect(await stored()).toBe('单位注册申请已受理'));

      await page.getByRole('button', { name: '修改记录' }).click();
      await dialog.getByText('周运营 恢复为系统自带的文字').waitFor();
      // The panel's own notices of what was saved go away after a while; their buttons are too small for axe.
      await eventually(async () => expect(await accessibilityFindings(page)).toEqual([]));
      await dialog.getByRole('button', { name: '关闭' }).last().click();
    });

    it('keeps what somebody wrote when another was faster', async () => {
      await title().fill('我的写法');
      const answer = await operator.client.get<{ words: object; checksum: string }>(
        `/workflow/message-templates/${KEY}`,
      );
      const { words, checksum } = answer.body.data as {
        words: Record<'zh-Hans' | 'en', object>;
        checksum: string;
      };
      const theirs = { ...words, 'zh-Hans': { ...words['zh-Hans'], inAppTitle: '对方的写法' } };
      await operator.client.put(`/workflow/message-templates/${KEY}`, {
        data: { words: theirs, seen: checksum },
      });
      await save().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('对方的写法').waitFor();
      await dialog.getByText('我的写法').waitFor();
      expect(await stored()).toBe('对方的写法');
      await dialog.getByRole('button', { name: '继续编辑我的内容' }).click();
      await save().click();
      await eventually(async () => expect(await stored()).toBe('我的写法'));
    });

    it('turns days of a year into holidays with the keyboard, in English too', async () => {
      await page.evaluate(() => window.localStorage.setItem('strapi-admin-language', 'en'));
      await page.goto(`${city.baseUrl}${STUDIO}/calendar`);
      await page.getByRole('heading', { level: 1, name: 'Working calendar' }).waitFor();
      const day = page.locator('[id^="day-"][tabindex="0"]');
      await day.click();
      await page.getByText('Fill in the name of the holiday before you press a day.').waitFor();
      await page.getByLabel('Name of the holiday').fill('City Day');
      await day.focus();
      const date = String(await day.getAttribute('id')).slice('day-'.length);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      expect(await accessibilityFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Save the calendar' }).click();
      const next = new Date(Date.parse(date) + 7 * 86_400_000).toISOString().slice(0, 10);
      await eventually(async () => {
        const rows = await city.sql('select days from workflow_working_calendars where current');
        expect(JSON.stringify(rows)).toContain(next);
      });
    });
  });
}
