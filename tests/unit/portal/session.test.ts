import { createSession } from '../../../portal/src/api/session';
import { sessionFetch } from '../../../portal/src/api/session-fetch';

const tokenOf = (userId: string, turn = 1) =>
  `h.${Buffer.from(JSON.stringify({ userId, turn })).toString('base64url')}.s`;

/** A server that accepts the newest token only, and keeps what it was sent. */
function server(accepted: () => string | null) {
  const seen: {
    readonly authorization: string | null;
    readonly key: string | null;
    readonly body: string;
  }[] = [];
  const send = async (request: Request): Promise<Response> => {
    const authorization = request.headers.get('authorization');
    seen.push({ authorization, key: request.headers.get('idempotency-key'), body: await request.text() });
    return new Response(null, { status: authorization === `Bearer ${String(accepted())}` ? 204 : 401 });
  };
  return { seen, send };
}

const write = () =>
  new Request('https://city.test/api/me/profile', {
    method: 'PUT',
    headers: { 'Idempotency-Key': 'k1' },
    body: '{"data":{}}',
  });

describe('the session of a page', () => {
  it('is not there when the browser keeps none', async () => {
    const session = createSession(() => Promise.resolve(null));
    expect([await session.resume(), session.token()]).toEqual(['none', null]);
  });

  it('goes on after the page is loaded anew, asking once', async () => {
    let asked = 0;
    const session = createSession(() => Promise.resolve(`${tokenOf('7')}${String((asked += 1))}`));
    await Promise.all([session.resume(), session.resume()]);
    await session.resume();
    expect([session.state(), asked]).toEqual(['open', 1]);
  });

  it('stays unknown when the server cannot be asked, so that it can be tried again', async () => {
    const session = createSession(() => Promise.reject(new Error('no connection')));
    await expect(session.resume()).rejects.toThrow('no connection');
    expect(session.state()).toBe('unknown');
  });

  it('has ended when the server renews it no more, and says so', async () => {
    const session = createSession(() => Promise.resolve(null));
    session.open(tokenOf('7'));
    const states: string[] = [];
    session.subscribe(() => states.push(session.state()));
    expect(await session.renew()).toBe(false);
    expect([states, session.token()]).toEqual([['ended'], null]);
  });

  it('has ended when somebody else signed in, in another tab: their token is not used here', async () => {
    const session = createSession(() => Promise.resolve(tokenOf('8')));
    session.open(tokenOf('7'));
    await session.renew();
    expect([session.state(), session.token()]).toEqual(['ended', null]);
  });
});

describe('a request of somebody signed in', () => {
  it('is sent once more with a fresh token, with the same key and body', async () => {
    const session = createSession(() => Promise.resolve(tokenOf('7', 2)));
    session.open(tokenOf('7', 1));
    const { seen, send } = server(() => tokenOf('7', 2));
    const response = await sessionFetch(session, send)(write());
    expect(response.status).toBe(204);
    expect(seen.map(({ key, body }) => [key, body])).toEqual([
      ['k1', '{"data":{}}'],
      ['k1', '{"data":{}}'],
    ]);
  });

  it('is answered with the refusal when the session has ended', async () => {
    const session = createSession(() => Promise.resolve(null));
    session.open(tokenOf('7'));
    const { seen, send } = server(() => null);
    expect((await sessionFetch(session, send)(write())).status).toBe(401);
    expect([seen.length, session.state()]).toEqual([1, 'ended']);
  });

  it('is renewed once for all that are refused at the same moment', async () => {
    let asked = 0;
    const session = createSession(() => {
      asked += 1;
      return Promise.resolve(tokenOf('7', 2));
    });
    session.open(tokenOf('7', 1));
    const { send } = server(() => tokenOf('7', 2));
    const ask = sessionFetch(session, send);
    await Promise.all([ask(write()), ask(write()), ask(write())]);
    expect(asked).toBe(1);
  });
});
