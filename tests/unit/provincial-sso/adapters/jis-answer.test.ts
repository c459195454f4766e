import { createCipheriv } from 'node:crypto';
import { readAnswer } from '../../../../plugins/provincial-sso/server/src/adapters/jis/answer';
import { decipherOf } from '../../../../plugins/provincial-sso/server/src/adapters/jis/decrypt';
import { GENERATIONS } from '../../../../plugins/provincial-sso/server/src/adapters/jis/generations';
import { jisPortal } from '../../../../plugins/provincial-sso/server/src/adapters/jis';
import { personOf } from '../../../../plugins/provincial-sso/server/src/adapters/jis/person';
import { APP_WORD, jisConfig } from './configurations';

const plain = (text: string) => text;
const b = (answer: unknown) => readAnswer(JSON.stringify(answer), GENERATIONS.B, plain);
const failure = (reason: string) => expect.objectContaining({ name: 'PortalFailure', reason }) as Error;

describe('an answer of generation B', () => {
  it.each([
    ['texts in texts', { code: '200', data: '{"retcode":"000000","data":"{\\"token\\":\\"t\\"}"}' }],
    ['objects', { code: 200, data: { retcode: '000000', data: { token: 't' } } }],
    [
      'a text wrapped twice',
      { code: 200, data: JSON.stringify('{"retcode":"000000","data":{"token":"t"}}') },
    ],
  ])('is read as %s', (_how, answer) => {
    expect(b(answer)).toEqual({ token: 't' });
  });

  it.each([
    ['refused', { code: 401, msg: '签名错误' }],
    ['refused', { code: 200, data: { retcode: '100001', data: { token: 't' } } }],
    ['refused', { code: 200, data: { retcode: 0, data: { token: 't' } } }],
    ['unavailable', { code: 500, msg: '系统异常' }],
    ['invalid-answer', {}],
    ['invalid-answer', []],
    ['invalid-answer', null],
    ['invalid-answer', { code: { nested: 200 } }],
    ['invalid-answer', { code: 200 }],
    ['invalid-answer', { code: 200, data: 7 }],
    ['invalid-answer', { code: 200, data: '<html>' }],
    ['invalid-answer', { code: 200, data: {} }],
    ['invalid-answer', { code: 200, data: { retcode: '000000' } }],
    ['invalid-answer', { code: 200, data: { retcode: '000000', data: [] } }],
  ])('is %s: %j', (reason, answer) => {
    expect(() => b(answer)).toThrow(failure(reason));
  });

  it('repeats nothing that it could say of a person', () => {
    expect(() => b({ code: '张三 370602199001010013', msg: '张三' })).toThrow(
      /^The gateway answered an odd code$/,
    );
    expect(() => b({ code: 200, data: '{"name":"张三"' })).toThrow(/^The decrypted answer is not JSON$/);
  });

  it.each(['['.repeat(500_000) + ']'.repeat(500_000), `${'{"a":'.repeat(160_000)}1${'}'.repeat(160_000)}`])(
    'is refused quickly when it is nested without end',
    (text) => {
      const start = performance.now();
      expect(() => readAnswer(text, GENERATIONS.B, plain)).toThrow(failure('invalid-answer'));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});

describe('an answer of generation A', () => {
  const config = jisConfig({ generation: 'A', appWord: APP_WORD, decrypt: { kind: 'aes-128-ecb-hex' } });
  const a = (answer: unknown) => readAnswer(JSON.stringify(answer), GENERATIONS.A, decipherOf(config));
  const cipher = createCipheriv('aes-128-ecb', Buffer.from(APP_WORD), null);
  const data = cipher.update('{"uuid":"u"}', 'utf8', 'hex') + cipher.final('hex');

  it('is read encrypted, and plain as for a ticket', () => {
    expect(a({ retcode: '000000', data })).toEqual({ uuid: 'u' });
    expect(a({ retcode: '000000', data: '{"token":"t"}' })).toEqual({ token: 't' });
  });

  it('is refused when the portal says no, or is not encrypted to us', () => {
    expect(() => a({ retcode: '100401', data })).toThrow(failure('refused'));
    expect(() => a({ retcode: '000000', data: `${data}00` })).toThrow(failure('invalid-answer'));
  });
});

describe('a person of generation B', () => {
  const config = jisConfig();
  const NATURAL = { uuid: 'u-1', loginName: 'zhangsan', name: '张三', mobile: 13800001234, authLevel: 3 };

  it.each([
    [1, 1],
    ['5', 5],
    ['初级', 1],
    ['中级', 2],
    ['高级', 3],
    ['L0', 0],
    ['L3', 3],
    ['', 0],
    ['6', 0],
    ['三级', 0],
    ['constructor', 0],
    ['__proto__', 0],
    [undefined, 0],
  ])('has for the level %j the least that it may mean: %i', (authLevel, level) => {
    expect(personOf(config, 'natural', { ...NATURAL, authLevel }).level).toBe(level);
  });

  it('has the level that the portal’s own words mean, and no other word counts', () => {
    const own = jisConfig({ levelMap: { 高级: 4 } });
    expect(personOf(own, 'natural', { ...NATURAL, authLevel: '高级' }).level).toBe(4);
    expect(personOf(own, 'natural', { ...NATURAL, authLevel: '5' }).level).toBe(0);
  });

  it('has no level as a legal identity, even if the portal names one', () => {
    expect(personOf(config, 'legal', NATURAL).level).toBeNull();
  });

  it('is, as a legal identity, the person who acts; the login’s own name where none is given', () => {
    const agent = { ...NATURAL, corUserName: '李四', corUserCertNo: 'c-2', certNo: 'c-1' };
    expect(personOf(config, 'legal', agent)).toMatchObject({ name: '李四', personalNumber: 'c-2' });
    const nobody = { ...agent, corUserName: '', corUserCertNo: null };
    expect(personOf(config, 'legal', nobody)).toMatchObject({ name: '张三', personalNumber: 'c-1' });
  });

  it.each([
    ['0', 'agent'],
    [1, 'manager'],
    ['2', 'legal-representative'],
    ['3', null],
    ['', null],
  ])('has for the role %j: %s', (corUserRole, role) => {
    expect(personOf(config, 'legal', { ...NATURAL, corUserRole }).organisation?.role).toBe(role);
  });

  it.each([
    ['no subject', { uuid: '' }],
    ['no login name', { loginName: undefined }],
    ['a subject that is a list', { uuid: ['u-1'] }],
    ['a number that has lost digits', { certNo: 2 ** 60 }],
    ['a name of two lines', { name: '张\n三' }],
    ['half a character', { name: '\ud800' }],
    ['a name without end', { name: '张'.repeat(101) }],
    ['a mobile that is yes', { mobile: true }],
  ])('is not believed with %s, and nothing of it is repeated', (_what, change) => {
    const read = () => personOf(config, 'natural', { ...NATURAL, ...change });
    expect(read).toThrow(failure('invalid-answer'));
    expect(read).toThrow(/^[^张\d]*$/);
  });
});

describe('the way to the portal', () => {
  const clock = { now: () => new Date('2019-12-15T13:34:00Z') };
  const request = {
    kind: 'legal',
    state: 's&t',
    callbackUrl: 'https://city.example/api/provincial-sso/callback',
    signal: new AbortController().signal,
  } as const;

  it.each(['A', 'B'] as const)('carries the state back in generation %s', async (generation) => {
    const { redirectTo } = await jisPortal(jisConfig({ generation }), { clock }).begin(request);
    const entry = new URL(redirectTo).searchParams;
    const back = new URL(entry.get('gotourl') ?? entry.get('backUrl') ?? '');
    expect(back.searchParams.get('state')).toBe('s&t');
    expect(entry.get('type') ?? entry.get('userType')).toBe('2');
  });

  it('can be another one, by configuration', async () => {
    const entryUrl = 'https://portal.example/sso/auth-center?from=city';
    const { redirectTo } = await jisPortal(jisConfig({ entryUrl }), { clock }).begin(request);
    expect(redirectTo).toMatch(/^https:\/\/portal\.example\/sso\/auth-center\?from=city&appMark=city&/);
  });

  it('tells generation A the time by China’s clock, and generation B in milliseconds', () => {
    const call = { service: 'ticket', argument: { ticket: 't' }, at: clock.now() } as const;
    expect(GENERATIONS.A.form(jisConfig(), call)).toMatchObject({ time: '20191215213400' });
    expect(GENERATIONS.B.form(jisConfig(), call)).toMatchObject({ timestamp: '1576416840000' });
  });

  it.each([
    '?state=s',
    '?state=s&ticket=',
    '?state=s&ticket=a&ticket=b',
    '?state=s&state=s&ticket=a',
    '?state=x&ticket=a',
    '?ticket=a',
    '?state=s&ticket=%00a',
    `?state=s&ticket=${'a'.repeat(3000)}`,
  ])('does not lead back by %s', async (query) => {
    const { callbackUrl, signal } = request;
    const returnedUrl = new URL(callbackUrl + query);
    const portal = jisPortal(jisConfig(), { clock });
    await expect(
      portal.complete({ returnedUrl, state: 's', callbackUrl, secrets: {}, signal }),
    ).rejects.toMatchObject({ name: 'PortalFailure', reason: 'refused' });
  });
});
