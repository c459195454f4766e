/** A refusal of the API, in the person's language. */
export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

export const isSignedOut = (error) => error instanceof Refused && error.status === 401;

/** Calls the platform's API. */
export function client(locale) {
  let token = null;
  async function call(method, path, body) {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        'Accept-Language': locale(),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Refused(answer.error?.message ?? String(response.status), response.status);
    return answer;
  }
  /** Goes on with the session that the browser keeps, if there is one. */
  async function resume() {
    token = null;
    try {
      token = (await call('POST', '/api/auth/refresh', {})).jwt;
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }
  /** The token ends sooner than the session: a page that stood open for long needs another one first. */
  async function data(method, path, body) {
    try {
      return (await call(method, path, body)).data;
    } catch (error) {
      if (token === null || !isSignedOut(error) || !(await resume())) throw error;
      return (await call(method, path, body)).data;
    }
  }
  return {
    get: (path) => data('GET', path),
    post: (path, body) => data('POST', path, body),
    resume,
    useToken: (given) => {
      token = given;
    },
  };
}
