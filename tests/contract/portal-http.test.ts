import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { getText, postForm } from '../../plugins/provincial-sso/server/src/adapters/http/portal-http';

let server: Server;
let answer: RequestListener;
let url: URL;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The portal has no port');
  url = new URL(`http://127.0.0.1:${String(address.port)}/validate?ticket=ST-secret`);
});
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
);

const get = (milliseconds = 5000) => getText(url, AbortSignal.timeout(milliseconds));
const MEGABYTE = 1024 * 1024;

describe('asking a portal', () => {
  it('answers its text, over chunks that cut a character in two', async () => {
    const bytes = Buffer.from('{"name":"张三"}');
    answer = (_request, response) => {
      response.write(bytes.subarray(0, 10), () => response.end(bytes.subarray(10)));
    };
    expect(await get()).toBe('{"name":"张三"}');
  });

  it('posts a form', async () => {
    answer = (request, response) => {
      response.write(`${request.method ?? ''} ${request.headers['content-type'] ?? ''} `);
      request.pipe(response);
    };
    expect(await postForm(url, { a: '1&2', 名: '值' }, AbortSignal.timeout(5000))).toBe(
      'POST application/x-www-form-urlencoded;charset=UTF-8 a=1%262&%E5%90%8D=%E5%80%BC',
    );
  });

  it('takes a megabyte and no more', async () => {
    answer = (_request, response) => response.end('x'.repeat(MEGABYTE));
    expect(await get()).toHaveLength(MEGABYTE);
    answer = (_request, response) => response.end('x'.repeat(MEGABYTE + 1));
    await expect(get()).rejects.toMatchObject({ reason: 'invalid-answer' });
  });

  it('stops a small answer that unfolds into a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE));
    answer = (_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(bomb);
    };
    await expect(get()).rejects.toMatchObject({ reason: 'invalid-answer' });
  });

  it.each([
    [500, 'unavailable'],
    [503, 'unavailable'],
    [429, 'unavailable'],
    [400, 'invalid-answer'],
    [404, 'invalid-answer'],
  ] as const)('takes the status %i for: %s', async (status, reason) => {
    answer = (_request, response) => response.writeHead(status).end('张三 ST-secret');
    await expect(get()).rejects.toMatchObject({ reason, message: `The portal answered ${status}` });
  });

  it('does not carry the ticket along a redirect', async () => {
    asked.length = 0;
    answer = (_request, response) => response.writeHead(307, { location: '/elsewhere' }).end();
    await expect(get()).rejects.toMatchObject({ reason: 'invalid-answer' });
    expect(asked).toEqual(['/validate?ticket=ST-secret']);
  });

  it('refuses what is no UTF-8, at the end too', async () => {
    answer = (_request, response) => response.end(Buffer.from([0xc3, 0x28]));
    await expect(get()).rejects.toMatchObject({ reason: 'invalid-answer' });
    answer = (_request, response) => response.end(Buffer.from([0x41, 0xe5, 0xbc]));
    await expect(get()).rejects.toMatchObject({ reason: 'invalid-answer' });
  });

  const nothing: RequestListener = () => undefined;
  const half: RequestListener = (_request, response) => response.write('{"a":');
  it.each([
    ['does not answer', nothing],
    ['does not finish', half],
  ])('gives up on a portal that %s when the time is over', async (_what, silent) => {
    answer = silent;
    const start = performance.now();
    await expect(get(200)).rejects.toMatchObject({
      reason: 'unavailable',
      message: 'The portal did not answer in time',
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('names what the connection died of, and never the address', async () => {
    answer = (_request, response) => response.destroy();
    const failure: unknown = await get().catch((error: unknown) => error);
    expect(failure).toMatchObject({ reason: 'unavailable' });
    expect(String(failure)).not.toMatch(/secret|127\.0\.0\.1/);
    expect(failure).not.toHaveProperty('cause');
  });
});
