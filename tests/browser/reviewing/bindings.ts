import type { Locator, Page } from 'playwright-core';
import { personalData } from '../../../src/personal-data';
import { eventually } from '../../support/eventually';
import type { Installation } from '../../support/installation';
import { account, type Person } from '../../support/people';
import { watchForeignRequests } from '../support/panel';
import type { ReviewRoom } from '../support/review-room';

const ACCOUNTS = 'plugin::users-permissions.user';

let mobiles = 13_900_000_000;
const freshMobile = () => String((mobiles += 1));
const mask = (mobile: string) => `${mobile.slice(0, 3)}****${mobile.slice(-4)}`;

interface Bound {
  readonly id: number;
  readonly documentId: string;
  readonly username: string;
  readonly mobile: string;
  readonly loginName: string;
  readonly client: Person['client'];
}

interface Entry {
  readonly username: string;
  readonly mobileMasked: string;
  readonly bindingState: string;
}

export function endingBindings(open: () => ReviewRoom): void {
  describe('support ends a binding in the admin panel (product.md section 2, “Unbinding”)', () => {
    let city: Installation;
    let page: Page;
    let operator: Person;
    let foreign: readonly string[];
    let panel: Locator;
    let dialog: Locator;

    beforeAll(async () => {
      const { town, panelOf } = open();
      ({ city, operator } = town);
      page = await panelOf(operator);
      foreign = watchForeignRequests(page, city.baseUrl);
      panel = page.getByRole('group', { name: '省统一门户身份' });
      dialog = page.getByRole('dialog');
    });

    /** An account with a mobile of its own and identities of these kinds, all of them bound. */
    async function bound(...kinds: readonly ('natural' | 'legal')[]): Promise<Bound> {
      const mobile = freshMobile();
      const { id, username, client } = await account(city, {
        ...personalData(city.strapi).storeMobile(mobile),
        mobileProvedAt: new Date(),
        bindingState: 'bound',
      });
      const loginName = `login-of-${username}`;
      for (const kind of kinds) {
        await city.sql(
          `insert into sso_identities (document_id, account_id, portal, kind, subject, login_name, name,
           mobile_masked, level, organisation_name, credit_code, bound_at, created_at, updated_at, published_at)
         values ($1, $2, 'province', $3, $4, $5, '王小明', '139****0001', $6, $7, $8, now(), now(), now(), now())`,
          [
            `${kind}-${username}`.slice(0, 60),
            id,
            kind,
            `subject-of-${username}`,
            loginName,
            kind === 'natural' ? 3 : null,
            kind === 'legal' ? '烟台海悦科技有限公司' : null,
            kind === 'legal' ? '91370600MA3C4D5E6X' : null,
          ],
        );
      }
      const [row] = await city.sql<{ document_id: string }>(
        'select document_id from up_users where id = $1',
        [id],
      );
      return { id, documentId: row?.document_id ?? '', username, mobile, loginName, client };
    }
    const openAccount = async ({ documentId }: Bound) => {
      await page.goto(`${city.baseUrl}/admin/content-manager/collection-types/${ACCOUNTS}/${documentId}`);
      await page.getByLabel('用户名').waitFor();
    };
    const unbindButton = (kind: string) => panel.getByRole('button', { name: `解除绑定：${kind}` });
    const confirmUnbinding = async (reason: string) => {
      await dialog.getByLabel('解除原因').fill(reason);
      await dialog.getByRole('button', { name: '确认解除绑定' }).click();
    };
    const stored = async ({ documentId }: Bound) =>
      (await operator.client.get<Entry>(`/content-manager/collection-types/${ACCOUNTS}/${documentId}`)).body
        .data;
    const kindsOf = async ({ id }: Bound) =>
      (
        await city.sql<{ kind: string }>(
          'select kind from sso_identities where account_id = $1 order by kind',
          [id],
        )
      ).map(({ kind }) => kind);
    const focused = async (locator: Locator) =>
      eventually(async () => {
        const isFocused = await locator.evaluate(
          (element) => element === element.ownerDocument.activeElement,
        );
        expect(isFocused).toBe(true);
      });
    const showsUsername = (username: string) =>
      page.getByRole('heading', { level: 1, name: username, exact: true }).waitFor();
    const lastAudited = async (event: string): Promise<unknown> => {
      const [newest] = await city.sql<{ record: string }>(
        'select record from audit_records where event = $1 order by number desc limit 1',
        [event],
      );
      return JSON.parse(newest?.record ?? 'null');
    };
    /** Takes a permission from every role. */
    const withdraw = (action: string) =>
      city.sql('delete from admin_permissions where action = $1', [action]);

    it('lets operations staff look at accounts without their secrets, and change none', async () => {
      const { documentId } = await bound('natural');
      const address = `/content-manager/collection-types/${ACCOUNTS}/${documentId}`;
      const entry = await operator.client.get<object>(address);
      expect(entry.status).toBe(200);
      const names = Object.keys(entry.body.data);
      expect(names).toEqual(expect.arrayContaining(['username', 'mobileMasked', 'bindingState']));
      for (const secret of ['password', 'mobileSealed', 'mobileIndex', 'resetPasswordToken']) {
        expect(names).not.toContain(secret);
      }
      expect((await operator.client.put(address, { username: 'another' })).status).toBe(403);
    });

    it('leads to an account by the menu and shows its identities, masked', async () => {
      const one = await bound('natural', 'legal');
      await page.getByRole('navigation').first().getByRole('link', { name: '内容管理' }).click();
      await page.getByRole('link', { name: '账号', exact: true }).click();
      await page.getByRole('button', { name: '搜索' }).click();
      await page.locator('input[name=search]').fill(one.username);
      await page.keyboard.press('Enter');
      await page.getByText(one.username, { exact: true }).click();
      await panel.getByText('烟台海悦科技有限公司').waitFor();
      const items = panel.getByRole('listitem');
      expect(await items.count()).toBe(2);
      const natural = items.filter({ has: page.getByRole('heading', { name: '个人' }) });
      const text = await natural.innerText();
      for (const fact of [one.loginName, '139****0001', '3 级', '绑定时间']) expect(text).toContain(fact);
      expect(text).not.toContain('王小明');
    });

    it('insists on a reason, and gives the focus back when the dialog is left', async () => {
      const one = await bound('natural');
      await openAccount(one);
      await unbindButton('个人').click();
      await dialog.getByText('该账号的所有登录立即失效').waitFor();
      await dialog.getByRole('button', { name: '确认解除绑定' }).click();
      await dialog.getByText('请填写解除原因（2 至 500 个字）').waitFor();
      await focused(dialog.getByLabel('解除原因'));
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await focused(unbindButton('个人'));
      expect(await kindsOf(one)).toEqual(['natural']);
    });

    it('ends the binding and every session, and puts the suffix behind user name and mobile', async () => {
      const one = await bound('natural');
      expect((await one.client.get('/api/me')).status).toBe(200);
      await openAccount(one);
      await unbindButton('个人').click();
      await confirmUnbinding('本人持证件到窗口申请');
      await panel.getByText('该账号没有绑定省统一门户身份。').waitFor();
      await showsUsername(`${one.username}_unbind`);
      await focused(panel);
      expect(await kindsOf(one)).toEqual([]);
      expect((await one.client.get('/api/me')).status).toBe(401);
      expect(await stored(one)).toMatchObject({
        username: `${one.username}_unbind`,
        mobileMasked: `${mask(one.mobile)}_unbind`,
        bindingState: 'unbound',
      });
      expect(await lastAudited('identity.unbound')).toMatchObject({
        actor: `admin:${String(operator.id)}`,
        details: { account: one.id, kinds: ['natural'], reason: '本人持证件到窗口申请' },
      });
    });

    it('ends one binding of two, and offers to put the mobile back all the same', async () => {
      const one = await bound('natural', 'legal');
      await openAccount(one);
      await unbindButton('法人').click();
      await confirmUnbinding('法定代表人已变更');
      await unbindButton('法人').waitFor({ state: 'detached' });
      await unbindButton('个人').waitFor();
      await panel.getByRole('button', { name: '恢复手机号码' }).waitFor();
      expect(await kindsOf(one)).toEqual(['natural']);
    });

    it('says in the server’s words that somebody was faster, and shows what is so now', async () => {
      const one = await bound('natural');
      await openAccount(one);
      await unbindButton('个人').click();
      await operator.client.post(`/provincial-sso/accounts/${one.documentId}/unbind`, {
        data: { reason: '同事先办理了' },
      });
      await confirmUnbinding('我也来办理');
      await dialog.getByRole('alert').getByText('该账号没有绑定此类省统一门户账号。').waitFor();
      await dialog.getByRole('button', { name: '取消' }).click();
      await panel.getByText('该账号没有绑定省统一门户身份。').waitFor();
      await focused(panel);
    });

    it('puts a real mobile and the old user name back, once the number is one', async () => {
      const one = await bound('natural');
      await operator.client.post(`/provincial-sso/accounts/${one.documentId}/unbind`, {
        data: { reason: '更换手机号码' },
      });
      const mobile = freshMobile();
      await openAccount(one);
      await showsUsername(`${one.username}_unbind`);
      await panel.getByRole('button', { name: '恢复手机号码' }).click();
      const typed = dialog.getByLabel('手机号码');
      await dialog.getByRole('button', { name: '确认恢复' }).click();
      await dialog.getByText('请填写手机号码。').waitFor();
      await typed.fill('1390000');
      await page.keyboard.press('Enter');
      await dialog.getByRole('alert').getByText('手机号码有误，请填写 11 位手机号码。').waitFor();
      await typed.fill(mobile);
      await page.keyboard.press('Enter');
      await showsUsername(one.username);
      await focused(panel);
      expect(await stored(one)).toMatchObject({ username: one.username, mobileMasked: mask(mobile) });
    });

    it('offers nothing to change to whoever may only look, and nothing at all to others', async () => {
      const one = await bound('natural');
      await withdraw('plugin::provincial-sso.identity.unbind');
      await openAccount(one);
      await panel.getByText(one.loginName).waitFor();
      expect(await panel.getByRole('button').count()).toBe(0);

      await withdraw('plugin::provincial-sso.identity.read');
      await openAccount(one);
      await page.getByRole('heading', { name: '条目' }).waitFor();
      expect(await panel.count()).toBe(0);
    });

    it('asks nothing of anybody but this server', () => {
      expect(foreign).toEqual([]);
    });
  });
}
