import type { Page } from 'playwright-core';
import { findings } from '../support/portal';
import type { PortalHouse, Visit } from '../support/portal-visit';

/** Figures of the city's manual that no other scenario walks through; README.md of the portal has the list of all. */
export function figuresOfTheManual(open: () => PortalHouse): void {
  describe('what the manual tells people about the way in and about what they ask most', () => {
    let house: PortalHouse;
    let visit: Visit;
    let page: Page;

    beforeEach(async () => {
      house = open();
      visit = await house.visit();
      ({ page } = visit);
    });
    afterEach(async () => {
      expect(visit.trouble()).toEqual([]);
      await visit.end();
    });

    it('says before somebody leaves for the province’s portal what is got there: a login, a level, a password (figures 2 to 5, 8, 28, 29)', async () => {
      await page.goto(`${house.baseUrl}/portal/sign-in`);
      await visit.heading('企业登录');
      await page.getByText('没有账号的，可在该门户注册。').waitFor();
      await page.locator('.choice').nth(1).waitFor();
      const [natural, legal] = await page.locator('.choice').allInnerTexts();
      expect(natural).toMatch(/个人登录\s+使用个人账号，认证等级须达到三级及以上/);
      expect(legal).toMatch(/法人登录\s+使用企业法人账号，须已填写手机号码/);
      const help = page.locator('.help');
      expect(await help.innerText()).toMatch(
        /三级认证包括身份证、支付宝、微信、银联或社保认证，四级为人脸识别/,
      );
      expect(await help.innerText()).toContain('一个本平台账号可同时绑定一个个人登录账号和一个法人登录账号');
      expect(await help.innerText()).toContain('请在省统一门户登录页找回，或拨打该页面的客服电话');
    });

    it('answers at the front door what people ask most (chapter 2.6, figures 26, 28 and 29)', async () => {
      await page.goto(`${house.baseUrl}/portal/`);
      await visit.heading('办事大厅');
      const answers = {
        '省科技云平台与本平台是什么关系？': '在本平台的操作对省科技云平台没有影响',
        '页面一直显示“审核中”或“申诉中”怎么办？': '请联系所属主管部门审核',
        '忘记省统一门户的登录账号或密码怎么办？': '请在省统一门户登录页按提示找回',
        '一个法人账号对应多家企业，怎么办理？': '请使用多个个人登录账号，分别注册各家单位',
      };
      for (const [question, answer] of Object.entries(answers)) {
        expect(await page.getByText(answer).isVisible()).toBe(false);
        await page.getByText(question, { exact: true }).click();
        await page.getByText(answer).waitFor();
      }
      expect(await findings(page, 'home-questions')).toEqual([]);
    });

    it('leads from the service hall by one’s own name into the personal centre (figures 27 and 30)', async () => {
      const { loginName } = await house.arrive(visit, '/centre', '个人中心');
      await page.getByRole('link', { name: '烟台市科技服务云平台' }).click();
      await visit.heading('办事大厅');
      await page.getByRole('link', { name: '进入个人中心' }).waitFor();
      expect(await findings(page, 'home-signed-in')).toEqual([]);
      await page.getByRole('banner').getByRole('link', { name: loginName }).click();
      await visit.heading('个人中心');
      expect(await visit.fact('用户名')).toBe(loginName);
    });
  });
}
