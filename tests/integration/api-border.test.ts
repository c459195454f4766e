import { bootInstallation, type Installation } from '../support/installation';
import { account, adminUser, department, type Department, type Person } from '../support/people';
import { register, unitOf, upload, type Registration } from '../support/registrations';

const HALF_A_PAIR = '\ud83d';
const ABSENT = 'a'.repeat(24);

describe('the border of the city’s API', () => {
  let city: Installation;
  let bureau: Department;
  let person: Person;

  beforeAll(async () => {
    city = await bootInstallation();
    bureau = await department(city, '芝罘区科学技术局', {
      reviewers: [await adminUser(city, 'city-reviewer')],
    });
    person = await account(city);
  }, 90_000);
  afterAll(() => city.stop());

  const body = (unit: Readonly<Record<string, unknown>> = {}, evidence: unknown = [1]) => ({
    data: { unit: unitOf(bureau, unit), evidence },
  });

  describe('who is nobody', () => {
    it.each([
      ['GET', '/api/me'],
      ['PUT', '/api/me/profile'],
      ['POST', '/api/me/contact-codes'],
      ['POST', '/api/me/contact-codes/verify'],
      ['GET', '/api/me/messages'],
      ['GET', '/api/me/cases'],
      ['GET', '/api/units/lookup?name=烟台'],
      ['POST', '/api/upload'],
      ['GET', '/api/evidence/1'],
      ['POST', '/api/unit-registrations'],
      ['GET', `/api/unit-registrations/${ABSENT}`],
      ['POST', `/api/unit-registrations/${ABSENT}/withdraw`],
      ['POST', '/api/auth/logout'],
    ])('is asked to sign in: %s %s', async (method, path) => {
      const answer = await city.anonymous.send(path, { method });
      expect(answer.status).toBe(401);
      expect(answer.body.error.details.code).toBe('AUTHENTICATION_REQUIRED');
    });

    it('sees the departments, the description of the API and its page', async () => {
      for (const path of ['/api/departments', '/api/openapi.json', '/api/docs', '/api/docs/swagger-ui.css']) {
        expect((await city.anonymous.get(path)).status).toBe(200);
      }
    });
  });

  describe('doors that Strapi has and the city has not', () => {
    it.each([
      ['POST', '/api/auth/local/register'],
      ['POST', '/api/auth/forgot-password'],
      ['POST', '/api/auth/reset-password'],
      ['POST', '/api/auth/change-password'],
      ['GET', '/api/auth/email-confirmation'],
      ['GET', '/api/connect/github'],
      ['GET', '/api/auth/github/callback'],
      ['GET', '/api/users'],
      ['GET', '/api/users/me'],
      ['PUT', '/api/users/1'],
      ['DELETE', '/api/users/1'],
      ['GET', '/api/users-permissions/roles'],
      ['GET', '/api/upload/files'],
      ['GET', '/api/upload/files/1'],
      ['DELETE', '/api/upload/files/1'],
      ['GET', '/api/units'],
      ['GET', '/api/memberships'],
      ['GET', '/api/contact-codes'],
      ['GET', '/api/unit-registrations'],
      ['PUT', `/api/unit-registrations/${ABSENT}`],
      ['DELETE', `/api/unit-registrations/${ABSENT}`],
    ])('are closed: %s %s', async (method, path) => {
      const answer = await person.client.send(path, { method });
      expect([404, 405]).toContain(answer.status);
      expect(answer.body.data ?? null).toBeNull();
    });
  });

  describe('what cannot be', () => {
    it.each([
      ['no body', undefined],
      ['an empty object', {}],
      ['a list', []],
      ['data as a list', { data: [] }],
      ['data as a text', { data: 'x' }],
      ['a unit as a list', { data: { unit: [], evidence: [1] } }],
      ['an unknown key', { data: { unit: {}, evidence: [1], status: 'approved' } }],
    ])('is refused as malformed: %s', async (_what, sent) => {
      const answer = await person.client.post('/api/unit-registrations', sent);
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.code).toBe('INVALID_REQUEST');
    });

    it.each([
      ['U+0000 in a name', { name: '烟台\u0000科技' }],
      ['half a surrogate pair in an address', { address: `科技${HALF_A_PAIR}大道` }],
      ['a line break in a name', { legalRepresentative: '王\n海' }],
      ['a name of ten thousand characters', { name: '烟'.repeat(10_000) }],
      ['a name that grows when it is normalised', { name: '\ufdfa'.repeat(100) }],
      ['a name of nothing but zero-width characters', { name: '\u200b\u200b\u200b' }],
      ['a name that is a number', { name: 17 }],
      ['a name that is a list', { name: ['烟台'] }],
      ['a kind that there is not', { kind: 'company' }],
      ['a department that is an object', { department: { id: 1 } }],
      ['a department id with a quote', { department: "' or 1=1 --" }],
      ['a prototype key', JSON.parse('{"__proto__":{"admin":true}}')],
      ['a constructor key', { constructor: { prototype: {} } }],
      ['a mobile that is none', { contactMobile: '0535-6600000' }],
    ])('is refused with 400: %s', async (_what, unit) => {
      const sent = { data: { unit: { ...unitOf(bureau), ...(unit as object) }, evidence: [1] } };
      if (Object.hasOwn(unit as object, '__proto__')) {
        Object.defineProperty(sent.data.unit, '__proto__', { value: {}, enumerable: true });
      }
      const answer = await person.client.post('/api/unit-registrations', sent);
      expect(answer.status).toBe(400);
    });

    it('is refused when it is not JSON at all', async () => {
      const headers = { 'content-type': 'application/json' };
      const answer = await person.client.send('/api/unit-registrations', {
        method: 'POST',
        headers,
        body: '{"data":',
      });
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'MALFORMED_BODY']);
    });

    it('is refused when it is larger than a megabyte, before anything looks into it', async () => {
      const answer = await person.client.post('/api/unit-registrations', { data: 'x'.repeat(10_000_000) });
      expect([answer.status, answer.body.error.details.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    });

    it('is refused when it is nested deeper than any form', async () => {
      const answer = await person.client.send('/api/unit-registrations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"data":${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
      });
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'INVALID_REQUEST']);
    });

    it('is refused at Strapi’s own doors as well', async () => {
      const answers = await Promise.all([
        city.anonymous.post('/api/auth/local', { identifier: 'a\u0000b', password: 'x' }),
        city.anonymous.post('/api/auth/local', { identifier: { $ne: null }, password: 'x' }),
        city.anonymous.post('/api/auth/refresh', { refreshToken: ['x'] }),
        city.anonymous.post('/api/auth/refresh', {}),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    });

    it.each([
      '/api/me/cases?page=-1',
      '/api/me/cases?page=0',
      '/api/me/cases?page=1e9',
      '/api/me/cases?pageSize=100000',
      '/api/me/cases?page=abc',
      '/api/me/cases?page[]=1',
      '/api/me/messages?page=%00',
      '/api/me/messages?filters[id]=1',
      '/api/units/lookup',
      '/api/units/lookup?name=',
      '/api/units/lookup?name[]=x',
      '/api/units/lookup?name=%00%00',
      '/api/units/lookup?name=烟台&extra=1',
      '/api/units/lookup?creditCode=123',
      '/api/units/lookup?creditCode=913706000000563461',
    ])('is refused in a query: %s', async (path) => {
      expect((await person.client.get(path)).status).toBe(400);
    });

    it.each(['%00', '%F0%9F', "'--", '1', '-1', '99999999999999999999', 'a'.repeat(5000), '..%2F..%2Fetc'])(
      'is not there under an absurd id: %s',
      async (id) => {
        const paths = [`/api/unit-registrations/${id}`, `/api/evidence/${id}`];
        for (const path of paths) {
          expect([400, 404, 414, 431]).toContain((await person.client.get(path)).status);
        }
      },
    );
  });

  describe('messages', () => {
    it('speak the caller’s language, with the fields named', async () => {
      const ask = (language: string) =>
        person.client.post('/api/unit-registrations', { data: {} }, { 'accept-language': language });
      const chinese = await ask('zh-CN,zh;q=0.9');
      const english = await ask('en-GB');
      expect(chinese.body.error.message).toMatch(/[一-龥]/);
      expect(english.body.error.message).toMatch(/^[\x20-\x7e]+$/);
      expect(english.body.error.details).toMatchObject({
        issues: expect.arrayContaining([expect.objectContaining({ path: ['data', 'unit'] })]) as unknown,
      });
    });

    it('name the rule that a value breaks', async () => {
      const code = async (unit: Readonly<Record<string, unknown>>, evidence: unknown = [1]) =>
        (await person.client.post('/api/unit-registrations', body(unit, evidence))).body.error.details.code;
      expect(await code({ creditCode: '91370600MA3C0PEE38' })).toBe('CREDIT_CODE_INVALID');
      expect(await code({ contactMobile: '12345' })).toBe('MOBILE_INVALID');
      expect(await code({ contactEmail: 'x' })).toBe('EMAIL_INVALID');
      expect(await code({ department: ABSENT })).toBe('DEPARTMENT_UNKNOWN');
      expect(await code({}, [])).toBe('EVIDENCE_REQUIRED');
      expect(await code({}, [2_000_000_000])).toBe('EVIDENCE_UNKNOWN');
      expect(await code({}, [3_000_000_000])).toBe('INVALID_REQUEST');
    });
  });

  it('a registration is there for its applicant and for nobody else', async () => {
    const applicant = await account(city);
    const { documentId } = (await register(applicant, bureau)).body.data;
    expect((await applicant.client.get(`/api/unit-registrations/${documentId}`)).status).toBe(200);
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/withdraw'],
      ['POST', '/resubmit'],
      ['POST', '/remind'],
    ] as const) {
      const answer = await person.client.send(`/api/unit-registrations/${documentId}${path}`, { method });
      expect([answer.status, answer.body.error.details.code]).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('a repeated key answers the same and does nothing twice; with another body it is refused', async () => {
    const applicant = await account(city);
    const { files } = await upload(applicant.client);
    const sent = body({}, [files[0]?.id]);
    const key = { 'idempotency-key': 'once-and-only' };
    const [first, second] = await Promise.all([
      applicant.client.post<Registration>('/api/unit-registrations', sent, key),
      applicant.client.post<Registration>('/api/unit-registrations', sent, key),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.data).toEqual(first.body.data);
    const other = await applicant.client.post('/api/unit-registrations', body({}, [files[0]?.id]), key);
    expect([other.status, other.body.error.details.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('an access token counts no more once its session has ended', async () => {
    const leaving = await account(city);
    expect((await leaving.client.get('/api/me')).status).toBe(200);
    expect((await leaving.client.post('/api/auth/logout')).status).toBe(200);
    expect((await leaving.client.get('/api/me')).status).toBe(401);
  });

  it('no answer lets a browser ask a third party for anything', async () => {
    const policy = (await city.anonymous.get('/api/docs')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('describes every open action in OpenAPI', async () => {
    const { bytes } = await city.anonymous.get('/api/openapi.json');
    const { paths } = JSON.parse(bytes.toString('utf8')) as { paths: object };
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/api/me',
        '/api/unit-registrations/{id}/resubmit',
        '/api/upload',
        '/api/units/lookup',
      ]),
    );
  });
});
