import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Answer, Client } from '../support/http';
import { account, type Person } from '../support/people';
import { upload } from '../support/registrations';
import { bootTown, type Town } from '../support/town';

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'multipart/form-data; boundary=x' };

describe('what people try who mean no good (product.md section 8)', () => {
  let town: Town;
  let person: Person;

  beforeAll(async () => {
    town = await bootTown();
    person = await account(town.city);
  }, 90_000);
  afterAll(() => town.city.stop(), 60_000);

  const codeOf = ({ status, body }: Answer<unknown>) => [status, body.error.details.code];

  describe('an answer to nonsense', () => {
    it.each(['/API/me', '/Api/Workflow/tasks', '/WORKFLOW/tasks', '/api', '/api/%', '/api/nothing'])(
      'has a code however the address is written: %s',
      async (address) => {
        const answer = await town.city.anonymous.get(address);
        expect([400, 401, 404]).toContain(answer.status);
        expect(answer.body.error.details.code).toMatch(/^[A-Z_]+$/);
      },
    );

    it('has a code when the method is one that nobody serves', async () => {
      const { hostname, port } = new URL(town.city.baseUrl);
      const status = await new Promise((resolve, reject) => {
        request({ hostname, port, method: 'TRACE', path: '/api/me' }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
      expect(status).toBe(405);
    });

    it('is no fault of ours when a sign-in comes without a body', async () => {
      const answer = await town.city.anonymous.send('/api/auth/local', { method: 'POST' });
      expect(codeOf(answer)).toEqual([400, 'INVALID_REQUEST']);
    });

    it.each([
      ['no gzip', { ...JSON_TYPE, 'content-encoding': 'gzip' }, Buffer.from('no gzip')],
      ['a bomb', { ...JSON_TYPE, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000))],
      ['no Brotli', { ...JSON_TYPE, 'content-encoding': 'br' }, Buffer.from('no Brotli')],
    ])('refuses a compressed body unread: %s', async (_what, headers, body) => {
      const sent = { method: 'POST', headers, body: new Uint8Array(body) };
      const answer = await person.client.send('/api/unit-registrations', sent);
      expect(codeOf(answer)).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    });

    it('never tells how the server is built', async () => {
      const asked: readonly (readonly [string, string, Record<string, string>, string])[] = [
        ['POST', '/api/auth/local', JSON_TYPE, '{"identifier":{"$ne":1},"password":["x"]}'],
        ['POST', '/api/auth/local', { 'content-type': 'text/plain' }, 'hello'],
        ['POST', '/api/auth/refresh', JSON_TYPE, '{"refreshToken":{"a":1}}'],
        ['POST', '/api/unit-registrations', { 'content-type': 'application/xml' }, '<a/>'],
        ['POST', '/api/unit-registrations', { 'content-type': 'application/json; charset=nonsense' }, '{}'],
        ['POST', '/api/unit-registrations', JSON_TYPE, '"text"'],
        ['POST', '/api/unit-registrations', JSON_TYPE, '{"data":{"unit":{"__proto__":{"admin":true}}}}'],
        [
          'POST',
          '/api/unit-registrations',
          { 'content-type': 'application/x-www-form-urlencoded' },
          '%E0%A4=%',
        ],
        ['PUT', '/api/me/profile', { ...JSON_TYPE, 'idempotency-key': 'two words' }, '{"data":{}}'],
        [
          'POST',
          '/api/me/contact-codes/verify',
          JSON_TYPE,
          '{"data":{"channel":"mobile","code":["123456"]}}',
        ],
      ];
      for (const [method, address, headers, body] of asked) {
        const answer = await person.client.send(address, { method, headers, body });
        expect([400, 401, 403, 415]).toContain(answer.status);
        expect(answer.body.error.details.code).toMatch(/^[A-Z_]+$/);
        expect(answer.bytes.toString('utf8')).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|select |insert /i);
      }
    });
  });

  describe('an upload', () => {
    const part = (name: string, content: string) =>
      `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n${content}`;
    const post = (headers: Record<string, string>, body: RequestInit['body'], who: Client = person.client) =>
      who.send('/api/upload', { method: 'POST', headers, body: body ?? null });

    it.each([
      ['without a boundary', { 'content-type': 'multipart/form-data' }, 'x'],
      ['that breaks off', FORM_TYPE, part('a.png', 'abc')],
      ['that is none', FORM_TYPE, 'nonsense'],
      ['in an unknown encoding', FORM_TYPE, '--x\r\nContent-Transfer-Encoding: y\r\n\r\nb\r\n--x--\r\n'],
      [
        'with a header that is none, which the parser waits at for ever',
        FORM_TYPE,
        '--x\r\n\u0001: a\r\n\r\nb',
      ],
    ])(
      'is refused as malformed %s',
      async (_how, headers, body) => {
        expect(codeOf(await post(headers, body))).toEqual([400, 'MALFORMED_BODY']);
      },
      15_000,
    );

    it('is refused unread from nobody, and when it does not say how long it is', async () => {
      const body = `${part('a.png', 'abc')}\r\n--x--\r\n`;
      expect(codeOf(await post(FORM_TYPE, body, town.city.anonymous))[0]).toBe(401);
      const stream = new Blob([body]).stream();
      const untold = { method: 'POST', headers: FORM_TYPE, body: stream, duplex: 'half' } as RequestInit;
      expect(codeOf(await person.client.send('/api/upload', untold))).toEqual([400, 'INVALID_REQUEST']);
    });

    it('that is refused leaves nothing on the disk', async () => {
      const mark = randomUUID();
      expect((await upload(person.client, { bytes: Buffer.from(mark) })).status).toBe(415);
      const left = readdirSync(tmpdir())
        .filter((name) => /^[0-9a-f]{25}$/.test(name))
        .filter((name) => readFileSync(path.join(tmpdir(), name), 'latin1').includes(mark));
      expect(left).toEqual([]);
    });

    it('of somebody else is behind none of the panel’s or Strapi’s own addresses', async () => {
      const { files } = await upload((await account(town.city)).client);
      const [{ hash, ext } = { hash: '', ext: '' }] = await town.city.sql<{ hash: string; ext: string }>(
        'select hash, ext from files where id = $1',
        [files[0]?.id],
      );
      for (const address of [`/uploads/${hash}${ext}`, `/${hash}${ext}`, `/uploads/..%2f${hash}${ext}`]) {
        expect([403, 404]).toContain((await person.client.get(address)).status);
      }
      expect((await person.client.get('/upload/files')).status).toBe(401);
      // Reviewers hand in files for their comments; of what others uploaded the library shows them nothing.
      const library = await town.reviewer.client.get('/upload/files?pageSize=100');
      expect(library.body).toMatchObject({ results: [] });
      const id = String(files[0]?.id);
      expect([403, 404]).toContain((await town.reviewer.client.get(`/upload/files/${id}`)).status);
      expect([403, 404, 405]).toContain(
        (await town.reviewer.client.send(`/upload/files/${id}`, { method: 'DELETE' })).status,
      );
    });
  });

  describe('a token', () => {
    it('of a program, whatever it may read, is no person', async () => {
      const tokens: { create(token: object): Promise<{ accessKey: string }> } = town.city.strapi.service(
        'admin::api-token',
      ) as never;
      const { accessKey } = await tokens.create({ name: 'all', type: 'full-access', kind: 'content-api' });
      const program = town.city.as(accessKey);
      for (const address of ['/api/me', '/api/workflow/tasks', '/api/evidence/1']) {
        expect(codeOf(await program.get(address))).toEqual([401, 'AUTHENTICATION_REQUIRED']);
      }
      const decided = await program.post('/api/workflow/tasks/a/complete', { data: { outcome: 'approve' } });
      expect(codeOf(decided)).toEqual([401, 'AUTHENTICATION_REQUIRED']);
    });

    it.each([
      '/admin/users',
      '/admin/roles',
      '/admin/api-tokens',
      '/content-manager/collection-types/plugin::provincial-sso.identity',
      '/content-manager/collection-types/api::unit-registration.unit-registration',
      '/content-manager/collection-types/plugin::workflow.task',
      '/users-permissions/roles',
      '/content-type-builder/content-types',
    ])('opens none of the panel’s data to applicants and reviewers: %s', async (address) => {
      expect((await town.city.anonymous.get(address)).status).toBe(401);
      expect((await person.client.get(address)).status).toBe(401);
      expect((await town.reviewer.client.get(address)).status).toBe(403);
      expect((await town.operator.client.get(address)).status).toBe(403);
    });

    it('shows accounts to operations staff, who end bindings, and to them without what is sealed', async () => {
      const address = '/content-manager/collection-types/plugin::users-permissions.user';
      expect((await town.reviewer.client.get(address)).status).toBe(403);
      const answer = await town.operator.client.get(address);
      expect(answer.status).toBe(200);
      expect(answer.bytes.toString('utf8')).not.toMatch(/sealed|password|mobileIndex/i);
    });

    it('counts no more once its account is blocked', async () => {
      const blocked = await account(town.city);
      await town.city.sql('update up_users set blocked = true where id = $1', [blocked.id]);
      expect((await blocked.client.get('/api/me')).status).toBe(401);
      const { email, password } = blocked;
      const again = await town.city.anonymous.post('/api/auth/local', { identifier: email, password });
      expect(codeOf(again)).toEqual([403, 'ACCOUNT_DISABLED']);
    });
  });

  it('nobody makes themselves more than they are by naming other columns', async () => {
    for (const extra of [{ role: 1 }, { blocked: false }, { emailProvedAt: '2026-01-01' }, { id: 1 }]) {
      const answer = await person.client.put('/api/me/profile', { data: { name: '王小明', ...extra } });
      expect(codeOf(answer)).toEqual([400, 'INVALID_REQUEST']);
    }
  });
});
