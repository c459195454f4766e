import requestLog from '../../../src/middlewares/request-log';
import { COMPLETE_ENVIRONMENT } from '../../support/complete-environment';

describe('the request log', () => {
  const lines: string[] = [];
  const log = { http: (line: string) => lines.push(line) } as never;
  const middleware = requestLog(undefined, { strapi: { log } });
  const request = {
    method: 'GET',
    path: '/api/provincial-sso/callback',
    url: '/api/provincial-sso/callback?ticket=secret-ticket&code=secret-code',
    status: 302,
  };
  afterEach(() => void lines.splice(0));

  it('has method, path, status and time, and nothing of the query', async () => {
    await middleware(request, () => Promise.resolve());
    expect(lines).toEqual([
      expect.stringMatching(/^GET \/api\/provincial-sso\/callback 302 \(\d+ ms\)$/) as string,
    ]);
  });

  it.each(['/api/invitations/secret-token/accept', '/API/Invitations/secret-token'])(
    'has nothing of the token in %s, by which somebody else could join a unit',
    async (path) => {
      await middleware({ ...request, path }, () => Promise.resolve());
      expect(lines[0]).toMatch(/invitations\/…/i);
      expect(lines[0]).not.toContain('secret');
    },
  );

  it('has a line for a request that failed, too', async () => {
    await expect(middleware(request, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(lines).toHaveLength(1);
  });

  it('goes in the place of Strapi’s own, which writes the query', () => {
    // The configuration reads the environment when it is loaded.
    Object.assign(process.env, COMPLETE_ENVIRONMENT);
    const { default: middlewares } = jest.requireActual<{ readonly default: readonly unknown[] }>(
      '../../../config/middlewares',
    );
    expect(middlewares[0]).toBe('global::request-log');
    expect(middlewares).not.toContain('strapi::logger');
  });
});
