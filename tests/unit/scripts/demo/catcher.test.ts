import { get } from 'node:http';
import { mailSenderFor, smsSenderFor } from '../../../../plugins/workflow/server/src/adapters/notify/senders';
import { startCatcher, type Catcher } from '../../../../scripts/demo/catcher/index.mjs';

interface Listing {
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly meta: { readonly total: number };
}

const mailMessage = {
  to: 'chen@lanyu.example',
  subject: '单位注册审核结果通知',
  text: '您好，陈望舒：\n\n贵单位的注册申请已通过。',
  messageId: 'delivery-1',
};

describe('the catcher, which the installation’s own senders write to', () => {
  let catcher: Catcher;
  const environment = (name: string) => catcher.environment[name] ?? '';
  const list = async (query = '') =>
    (await (await fetch(`${catcher.url}/api/messages${query}`)).json()) as Listing;

  beforeAll(async () => {
    catcher = await startCatcher({ preferredPort: 0 });
  });
  afterAll(() => catcher.close());

  it('shows an e-mail as it was written', async () => {
    const sender = mailSenderFor({
      host: environment('MAIL_HOST'),
      port: Number(environment('MAIL_PORT')),
      secure: false,
      from: environment('MAIL_FROM'),
    });
    await sender.send(mailMessage);
    sender.close();
    const { data } = await list('?kind=mail');
    expect(data).toMatchObject([
      {
        to: 'chen@lanyu.example',
        from: '"烟台市科技服务云平台" <no-reply@city.example>',
        subject: mailMessage.subject,
      },
    ]);
    expect(String(data[0]?.text).trim()).toBe(mailMessage.text);
  });

  it('shows an SMS, and a repeat of it once, under the same id', async () => {
    const sender = smsSenderFor({
      kind: 'http',
      url: environment('SMS_HTTP_URL'),
      token: environment('SMS_HTTP_TOKEN'),
    });
    const message = {
      mobile: '+8613900000001',
      text: '验证码 123456',
      templateCode: null,
      variables: {},
      reference: 'delivery-2',
    };
    const id = await sender.send(message);
    expect(await sender.send(message)).toBe(id);
    const { data } = await list('?kind=sms');
    expect(data).toMatchObject([{ to: '+8613900000001', text: '验证码 123456' }]);
  });

  it.each([
    ['a wrong token', 'Bearer wrong', '{"mobile":"+8613900000001","text":"x"}', 401],
    ['no text', null, '{"mobile":"+8613900000001"}', 400],
    ['no JSON', null, 'mobile=1', 400],
    ['a body that is too long', null, JSON.stringify({ mobile: '1', text: 'x'.repeat(70_000) }), 400],
  ])('refuses an SMS with %s', async (_, authorization, body, status) => {
    const before = (await list()).meta.total;
    const response = await fetch(environment('SMS_HTTP_URL'), {
      method: 'POST',
      headers: { authorization: authorization ?? `Bearer ${environment('SMS_HTTP_TOKEN')}` },
      body,
    });
    expect(response.status).toBe(status);
    expect((await list()).meta.total).toBe(before);
  });

  it('serves a page that asks no other server for anything', async () => {
    const page = await fetch(catcher.url);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    expect(html).not.toMatch(/https?:\/\//);
    for (const [, file = ''] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await fetch(`${catcher.url}${file}`)).status).toBe(200);
    }
  });

  it.each([
    ['localhost:8025', 200],
    ['127.0.0.1', 200],
    ['rebound.example', 403],
    ['localhost.rebound.example:8025', 403],
  ])(
    'answers a browser that calls it %s with %i, so that no foreign page reads the mails',
    async (host, status) => {
      const answer = await new Promise<number | undefined>((resolve, reject) => {
        const request = get(`${catcher.url}/api/messages`, { headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        });
        request.once('error', reject);
      });
      expect(answer).toBe(status);
    },
  );

  it.each([
    ['GET', '/../index.mjs', 404],
    ['GET', '/%2e%2e/index.mjs', 404],
    ['GET', '/index', 404],
    ['DELETE', '/api/messages', 405],
    ['GET', '/api/messages?kind=fax', 400],
  ])('answers %s %s with %i', async (method, path, status) => {
    expect((await fetch(`${catcher.url}${path}`, { method })).status).toBe(status);
  });
});
