import createClient, { type Middleware } from 'openapi-fetch';
import { currentLocale } from '../i18n/locale';
import { answerOf, ApiFailure } from './failure';
import type { paths } from './schema';
import { createSession } from './session';
import { sessionFetch } from './session-fetch';

/** Answers come in the language of the page. */
const language: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', currentLocale());
    return request;
  },
};

function clientBy(send: (request: Request) => Promise<Response>) {
  const client = createClient<paths>({ fetch: send });
  client.use(language);
  return client;
}

const send = (request: Request) => fetch(request);

/** For the doors that are open to everybody. */
export const openApi = clientBy(send);

/** The session of this page. */
export const session = createSession(async () => {
  try {
    return (await answerOf(openApi.POST('/api/auth/refresh', { body: {} }))).jwt;
  } catch (error) {
    // What the server refuses has ended; a server that cannot be reached says nothing about a session.
    if (error instanceof ApiFailure && error.isDecided) return null;
    throw error;
  }
});

/** As the person signed in, by another way of sending than `fetch`. */
export const sendingWith = (other: (request: Request) => Promise<Response>) => sessionFetch(session, other);

/** For everything that somebody signed in does: the whole HTTP interface, by its generated description. */
export const api = clientBy(sendingWith(send));
