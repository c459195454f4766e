import type { Session } from './session';

type Send = (request: Request) => Promise<Response>;

/**
 * Sends requests as the person who is signed in. An access token ends sooner than the session: then a fresh one
 * is fetched and the request is sent once more, unchanged, with the same `Idempotency-Key`.
 */
export function sessionFetch(session: Pick<Session, 'token' | 'renew'>, send: Send): Send {
  return async (request) => {
    const token = session.token();
    if (token === null) return send(request);
    const again = request.clone();
    const response = await send(signed(request, token));
    if (response.status !== 401) return response;
    const fresh = (await session.renew()) ? session.token() : null;
    return fresh === null ? response : send(signed(again, fresh));
  };
}

function signed(request: Request, token: string): Request {
  request.headers.set('Authorization', `Bearer ${token}`);
  return request;
}
