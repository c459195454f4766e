import { randomUUID } from 'node:crypto';
import type { Answer } from '../support/http';
import { bootInstallation, type Installation } from '../support/installation';
import { account } from '../support/people';

interface Session {
  readonly jwt: string;
  readonly refreshToken: string;
}

describe('signing in with user name and password', () => {
  let city: Installation;

  beforeAll(async () => {
    // Each test comes from an address of its own, as through a reverse proxy.
    city = await bootInstallation({ TRUST_PROXY: 'true' });
  }, 90_000);
  afterAll(() => city.stop(), 60_000);

  let last = 0;
  const anAddress = () => `10.0.0.${String((last += 1))}`;
  const signIn = (identifier: string, password: string, address = anAddress()) =>
    city.anonymous.post('/api/auth/local', { identifier, password }, { 'x-forwarded-for': address });
  const codeOf = ({ status, body }: Answer<unknown>) => [status, body.error.details.code];
  const failures = async (identifier: string, count: number) => {
    const answers = [];
    for (let time = 0; time < count; time += 1) answers.push(await signIn(identifier, 'wrong-password'));
    return answers.map(codeOf);
  };
  const recordsOf = async (outcome: string) =>
    city.sql<{ record: string; actor: string }>(
      `select record, actor from audit_records where event = 'sign-in.local'
         and record::jsonb #>> '{details,outcome}' = $1 order by number`,
      [outcome],
    );
  const sessionOf = (answer: Answer<unknown>): Session => {
    const body: unknown = answer.body;
    return body as Session;
  };

  it('locks after five failures, for the right password too', async () => {
    const { username, password } = await account(city);
    expect(await failures(username, 4)).toEqual(Array(4).fill([400, 'INVALID_CREDENTIALS']));
    // Ten minutes later: the lock begins with the fifth failure, not with the first.
    await city.sql(`update rate_limits set expire = expire - 600000 where key like 'sign-in-identifier:%'`);
    expect(await failures(username, 1)).toEqual([[400, 'INVALID_CREDENTIALS']]);
    const locked = await signIn(username, password);
    expect(codeOf(locked)).toEqual([429, 'SIGN_IN_LOCKED']);
    const { retryAfter } = locked.body.error.details;
    expect(retryAfter).toBeGreaterThan(890);
    expect(retryAfter).toBeLessThanOrEqual(900);
    expect(codeOf(await signIn(` ${username.toUpperCase()}`, password))).toEqual([429, 'SIGN_IN_LOCKED']);
    expect((await recordsOf('locked')).length).toBeGreaterThanOrEqual(2);
  });

  it('answers the same when there is no such account', async () => {
    const nobody = randomUUID();
    const answers = await failures(nobody, 6);
    expect(answers.slice(0, 5)).toEqual(Array(5).fill([400, 'INVALID_CREDENTIALS']));
    expect(answers.at(-1)).toEqual([429, 'SIGN_IN_LOCKED']);
  });

  it('opens again when the time has passed', async () => {
    const { username, password } = await account(city);
    await failures(username, 5);
    await city.sql(`update rate_limits set expire = 1 where key like 'sign-in-identifier:%'`);
    expect((await signIn(username, password)).status).toBe(200);
  });

  it('forgets failures after a success', async () => {
    const { username, password } = await account(city);
    await failures(username, 4);
    expect((await signIn(username, password)).status).toBe(200);
    expect(await failures(username, 4)).toEqual(Array(4).fill([400, 'INVALID_CREDENTIALS']));
    expect((await signIn(username, password)).status).toBe(200);
  });

  it('lets no more than five guesses through that are made at the same moment', async () => {
    const { username } = await account(city);
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(username, 'wrong-password')));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('locks an address after thirty failures, whoever it tries', async () => {
    const address = anAddress();
    for (let time = 0; time < 30; time += 1) {
      expect((await signIn(randomUUID(), 'wrong-password', address)).status).toBe(400);
    }
    const { username, password } = await account(city);
    expect(codeOf(await signIn(username, password, address))).toEqual([429, 'SIGN_IN_LOCKED']);
    expect((await signIn(username, password)).status).toBe(200);
  });

  it('tells that an account is disabled only to whoever knows its password', async () => {
    const { id, username, password } = await account(city, { blocked: true });
    expect(codeOf(await signIn(username, 'wrong-password'))).toEqual([400, 'INVALID_CREDENTIALS']);
    expect(codeOf(await signIn(username, password))).toEqual([403, 'ACCOUNT_DISABLED']);
    expect(await city.sql('select 1 from strapi_sessions where user_id = $1', [String(id)])).toHaveLength(1);
  });

  it('is recorded, without identifier or password', async () => {
    const { id, username, password } = await account(city);
    await signIn(username, 'wrong-password');
    await signIn(username, password);
    const success = (await recordsOf('signed-in')).filter(({ actor }) => actor === `user:${String(id)}`);
    expect(success).toHaveLength(1);
    expect((await recordsOf('invalid-credentials')).at(-1)?.actor).toBe('system');
    const all = JSON.stringify(await city.sql('select * from audit_records'));
    for (const secret of [username, password, 'wrong-password']) expect(all).not.toContain(secret);
  });

  describe('a session', () => {
    const refresh = (refreshToken: string) => city.anonymous.post('/api/auth/refresh', { refreshToken });
    const me = async (jwt: string) => (await city.as(jwt).get('/api/me')).status;
    const renewedTwice = async () => {
      const { username, password } = await account(city);
      const first = sessionOf(await signIn(username, password));
      const second = sessionOf(await refresh(first.refreshToken));
      const third = sessionOf(await refresh(second.refreshToken));
      const elsewhere = sessionOf(await signIn(username, password));
      return { first, second, third, elsewhere };
    };

    it('is renewed with its refresh token, once, and the older access tokens count on', async () => {
      const { first, second, third } = await renewedTwice();
      expect(await Promise.all([first, second, third].map(({ jwt }) => me(jwt)))).toEqual([200, 200, 200]);
      expect((await refresh(first.refreshToken)).status).toBe(401);
    });

    it.each(['first', 'second', 'third'] as const)(
      'ends with all its tokens when somebody signs out with the %s, and no other with it',
      async (which) => {
        const sessions = await renewedTwice();
        const { first, second, third, elsewhere } = sessions;
        expect((await city.as(sessions[which].jwt).post('/api/auth/logout')).status).toBe(200);
        expect(await Promise.all([first, second, third].map(({ jwt }) => me(jwt)))).toEqual([401, 401, 401]);
        expect((await refresh(third.refreshToken)).status).toBe(401);
        expect(await me(elsewhere.jwt)).toBe(200);
      },
    );

    it('is nobody else’s to end', async () => {
      const [mine, theirs] = [await renewedTwice(), await renewedTwice()];
      await city.as(mine.third.jwt).post('/api/auth/logout', { refreshToken: theirs.third.refreshToken });
      expect([await me(mine.first.jwt), await me(theirs.third.jwt)]).toEqual([401, 200]);
    });

    it('has run out for all its tokens when its newest has', async () => {
      const { first, third } = await renewedTwice();
      const [, payload = ''] = third.jwt.split('.');
      const { sessionId } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as {
        sessionId: string;
      };
      await city.sql(`update strapi_sessions set expires_at = now() - interval '1 s' where session_id = $1`, [
        sessionId,
      ]);
      expect([await me(first.jwt), await me(third.jwt)]).toEqual([401, 401]);
    });

    it.each(['rubbish', 'a.b.c', 'x'.repeat(5000)])('is not renewed with rubbish: %.10s', async (token) => {
      expect((await refresh(token)).status).toBe(401);
      const inCookie = await city.anonymous.post(
        '/api/auth/refresh',
        {},
        { cookie: `city_refresh=${token}` },
      );
      expect(inCookie.status).toBe(401);
    });
  });
});
