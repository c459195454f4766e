import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { stopPostgres } from '../../scripts/postgres.mjs';
import type { Summary } from '../../scripts/demo/summary.mjs';
import { openBrowser, signInAtPortal } from '../support/browserless';
import { processesOf, startDemo, type Demo } from '../support/demo';
import { client, type Client } from '../support/http';

const MINUTES = 60_000;
const dataDirectory = path.resolve(__dirname, '../../.cache/demo-test');
const databaseDirectory = path.join(dataDirectory, 'demo-postgres');

interface TaskRow {
  readonly businessFields: Readonly<Record<string, string | null>>;
  readonly overdue: boolean;
  readonly escalated: boolean;
  readonly dueDate: string;
}
interface Me {
  readonly nextStep: string;
  readonly openCase: { readonly status: string } | null;
}
interface Caught {
  readonly data: readonly { readonly text: string }[];
}

async function isAnswered(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 100));
}

describe('the demo, on a machine with nothing but Node', () => {
  let demo: Demo;
  let summary: Summary;
  let baseUrl: string;

  const start = async () => {
    demo = startDemo(dataDirectory);
    summary = await demo.ready();
    baseUrl = summary.apiUrl.replace(/\/api$/, '');
  };
  const running = () => processesOf(dataDirectory, demo.process.pid ?? 0);

  async function administrator(email: string, password: string): Promise<Client> {
    const { body } = await client(baseUrl).post<{ token: string }>('/admin/login', { email, password });
    return client(baseUrl, body.data.token);
  }
  async function account(username: string): Promise<Client> {
    const password = summary.accounts.find((each) => each.username === username)?.password;
    const signIn = await fetch(`${summary.apiUrl}/auth/local`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: username, password }),
    });
    const { jwt } = (await signIn.json()) as { jwt: string };
    return client(baseUrl, jwt);
  }
  async function reviewer(department: string): Promise<Client> {
    const found = summary.reviewers.find((each) => each.department === department);
    return administrator(found?.email ?? '', found?.password ?? '');
  }

  beforeAll(async () => {
    rmSync(dataDirectory, { recursive: true, force: true });
    await start();
  }, 10 * MINUTES);

  afterAll(async () => {
    demo.process.kill('SIGTERM');
    await demo.ended;
    await stopPostgres({ dataDirectory: databaseDirectory });
    rmSync(dataDirectory, { recursive: true, force: true });
  }, MINUTES);

  it('tells addresses and logins in a file that only its owner can read', () => {
    expect(Object.keys(summary).sort()).toEqual([
      'accounts',
      'adminUrl',
      'apiUrl',
      'mailUrl',
      'operations',
      'portalUrl',
      'reviewers',
      'signInUrl',
      'superAdmin',
    ]);
    expect(statSync(path.join(dataDirectory, 'demo.json')).mode & 0o777).toBe(0o600);
  });

  it('signs a person in through the stand-in portal, and binds them by their mobile', async () => {
    const { origin } = new URL(summary.apiUrl);
    const query = new URLSearchParams({ kind: 'natural', portal: 'oidc', returnTo: '/sign-in/' });
    const returned = await signInAtPortal(
      openBrowser(),
      `${origin}/api/provincial-sso/login?${query.toString()}`,
      { loginName: 'chenwangshu', password: 'Demo-Portal-2026' },
    );
    expect([returned.pathname, returned.searchParams.has('code')]).toEqual(['/sign-in/', true]);
  });

  it.each([
    ['lanyu', 'done', null],
    ['langsui', 'done', null],
    ['qihe', 'correct-and-resubmit', null],
    ['haiyue', 'bind-unit', null],
    ['chengguang', 'correct-and-resubmit', 'returned'],
    ['shuoye', 'await-review', 'under-review'],
    ['songlan', 'await-review', 'under-review'],
    ['qingmang', 'await-review', 'under-review'],
    ['jianlan', 'correct-and-resubmit', 'returned'],
    ['xinyuan', 'bind-unit', null],
  ])('has the account %s, whose next step is %s', async (username, nextStep, status) => {
    const { body } = await (await account(username)).get<Me>('/api/me');
    expect(body.data.nextStep).toBe(nextStep);
    expect(body.data.openCase?.status ?? null).toBe(status);
  });

  it('has reviews that are overdue and escalated, overdue, due soon, and fresh', async () => {
    const city = await reviewer('烟台市科学技术局');
    const { body } = await city.get<TaskRow[]>('/workflow/tasks?view=group&pageSize=100');
    const urgency = ({ overdue, escalated, dueDate }: TaskRow) => {
      if (overdue) return escalated ? 'escalated' : 'overdue';
      return Date.parse(dueDate) - Date.now() < 24 * 60 * MINUTES ? 'soon' : 'later';
    };
    const found = new Set(body.data.map(urgency));
    // What is due on the next working day is due soon only where that is tomorrow.
    found.delete('soon');
    expect([...found].sort()).toEqual(['escalated', 'later', 'overdue']);
  });

  it('has a review that somebody of the department has claimed', async () => {
    const { email, password } =
      summary.reviewers.find((each) => each.email.startsWith('huangbohai.wang')) ?? {};
    const holder = await administrator(email ?? '', password ?? '');
    const { body } = await holder.get<TaskRow[]>('/workflow/tasks?view=mine');
    expect(body.data.map((task) => Object.values(task.businessFields))).toEqual([
      expect.arrayContaining(['烟台翊衡精密仪器有限公司']),
    ]);
  });

  it('lets the super admin and operations staff in, on a clock that shows the real time', async () => {
    const admin = await administrator(summary.superAdmin.email, summary.superAdmin.password);
    expect((await admin.get('/admin/users/me')).status).toBe(200);
    const [{ email, password } = { email: '', password: '' }] = summary.operations;
    const operations = await administrator(email, password);
    const { body } = await operations.get<{ now: string }>('/workflow/test-clock');
    expect(Math.abs(Date.parse(body.data.now) - Date.now())).toBeLessThan(10_000);
    expect((await operations.get<unknown[]>('/workflow/incidents')).body.data).toEqual([]);
  });

  it('serves the admin panel', async () => {
    const panel = await fetch(summary.adminUrl);
    expect(panel.status).toBe(200);
    expect(await panel.text()).toContain('<div id="strapi">');
  });

  it('has caught every e-mail and SMS', async () => {
    const messages = async (query: string) =>
      ((await (await fetch(`${summary.mailUrl}/api/messages?${query}`)).json()) as Caught).data;
    const mails = await messages('kind=mail&to=chen@lanyu.example');
    expect(mails.some(({ text }) => text.includes('烟台澜屿海工装备有限公司'))).toBe(true);
    const texts = await messages(`kind=sms&to=${encodeURIComponent('+8613900000001')}`);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('runs once: a second one says where the first is', async () => {
    const second = startDemo(dataDirectory);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain('The demo runs already');
    expect(second.output()).toContain(summary.adminUrl);
    expect(await isAnswered(summary.adminUrl)).toBe(true);
  });

  it(
    'ends with Ctrl-C and leaves no process behind',
    async () => {
      expect(
        running()
          .map(({ command }) => command)
          .join(),
      ).toContain('scripts/start.mjs');
      demo.process.kill('SIGINT');
      expect(await demo.ended).toBe(0);
      expect(running()).toEqual([]);
      expect(await isAnswered(summary.mailUrl)).toBe(false);
      expect(await isAnswered(summary.portalUrl)).toBe(false);
    },
    MINUTES,
  );

  it(
    'starts again at once with what was done in it, even after it was killed',
    async () => {
      await start();
      expect(demo.output()).not.toMatch(/Building|Adding departments/);
      demo.process.kill('SIGKILL');
      await demo.ended;
      // The server notices that nobody is left who would end it.
      await until(async () => !(await isAnswered(summary.adminUrl)));
      await start();
      expect((await (await account('huiwen')).get<Me>('/api/me')).body.data.nextStep).toBe('await-review');
    },
    2 * MINUTES,
  );

  it(
    'ends with the last words of the platform when that is gone',
    async () => {
      const server = running().find(({ command }) => command.includes('scripts/start.mjs'));
      process.kill(server?.pid ?? 0, 'SIGKILL');
      expect(await demo.ended).toBe(1);
      expect(demo.output()).toContain('The platform ended');
      expect(running()).toEqual([]);
    },
    MINUTES,
  );
});
