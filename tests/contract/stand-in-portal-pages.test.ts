import { openBrowser, signInAtPortal } from '../support/browserless';
import { callbackOf, loginAt, portalWithApplication } from './stand-in-application';

const PASSWORD = 'Demo-Portal-2026';
const natural = { loginName: 'jianglin', password: PASSWORD };

describe('the stand-in portal', () => {
  const { portal, application } = portalWithApplication();
  const callback = () => callbackOf(application());
  const login = (to: string) => loginAt(application(), to);

  describe('in CAS', () => {
    const enter = () =>
      `${portal().url}/cas/login?${new URLSearchParams({ service: callback(), userType: '1' }).toString()}`;

    async function validate(ticket: string, service: string) {
      const query = new URLSearchParams({ ticket, service });
      return (await fetch(`${portal().url}/cas/p3/serviceValidate?${query.toString()}`)).text();
    }

    it('says who it is, once, to the service that the ticket is for', async () => {
      const browser = openBrowser();
      const ticketOf = async () =>
        (await signInAtPortal(browser, login(enter()), natural)).searchParams.get('ticket') ?? '';
      const ticket = await ticketOf();
      const answer = await validate(ticket, callback());
      expect(answer).toContain('<cas:loginName>jianglin</cas:loginName>');
      expect(answer).toContain('<cas:authLevel>4</cas:authLevel>');
      expect(await validate(ticket, callback())).toContain('INVALID_TICKET');
      expect(await validate(await ticketOf(), `${callback()}/other`)).toContain('INVALID_SERVICE');
    });

    it('tells the application when the person signs out', async () => {
      const browser = openBrowser();
      const home = await signInAtPortal(browser, login(enter()), natural);
      await browser.visit(`${portal().url}/cas/logout`);
      const ticket = home.searchParams.get('ticket') ?? '';
      expect(application().notices).toEqual([{ logoutRequest: expect.stringContaining(ticket) as string }]);
    });
  });

  describe('to people', () => {
    const account = () => `${portal().url}/account`;

    it('lets somebody change level, login name and mobile on the personal page', async () => {
      const browser = openBrowser();
      const page = await browser.visit(account());
      const personal = await browser.submit(page, 'sign-in', { loginName: 'xucheng', password: PASSWORD });
      await browser.submit(personal, 'level', { level: '3' });
      await browser.submit(personal, 'mobile', { mobile: '' });
      expect((await browser.submit(personal, 'login-name', { loginName: 'jianglin' })).status).toBe(400);
      const { subject } = await portal().control.person('e2c192ba-5684-4f70-ac91-77341669c397', {});
      expect(await portal().control.person(subject, {})).toMatchObject({
        level: 3,
        mobile: null,
        loginName: 'xucheng',
      });
    });

    it('has a switch for each fault', async () => {
      const browser = openBrowser();
      const page = await browser.visit(`${portal().url}/faults`);
      const after = await browser.submit(page, 'faults', { fault: 'slow' });
      expect(after.body).toMatch(/value="slow" checked/);
      expect(after.body).not.toMatch(/value="down" checked/);
    });

    it('lets nobody in with a wrong password, and shows the form again, in English if asked', async () => {
      const browser = openBrowser();
      const page = await browser.visit(account());
      const wrong = await browser.submit(page, 'sign-in', { loginName: 'jianglin', password: 'guess' });
      expect(wrong.status).toBe(401);
      expect(wrong.body).toContain('登录名或密码不正确');
      expect((await browser.visit(new URL('?lang=en', wrong.url))).body).toContain('Natural person');
    });

    it('takes no form of another site’s', async () => {
      const page = await openBrowser().request(`${portal().url}/faults`, {
        method: 'POST',
        headers: { origin: 'https://elsewhere.invalid' },
        body: new URLSearchParams({ fault: 'down' }),
      });
      expect(page.status).toBe(403);
    });
  });
});
