import middlewares from '../../../config/middlewares';
import requestLog from '../../../src/middlewares/request-log';

// What a request needs of the environment to be configured; nothing here is used.
jest.mock('../../../config/environment', () => ({ environment: { CORS_ORIGINS: [] } }));

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

  it('has a line for a request that failed, too', async () => {
    await expect(middleware(request, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(lines).toHaveLength(1);
  });

  it('goes in the place of Strapi’s own, which writes the query', () => {
    expect(middlewares[0]).toBe('global::request-log');
    expect(middlewares).not.toContain('strapi::logger');
  });
});
