/** A refusal of the API, in the person's language. */
export class Refused extends Error {}

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
    if (!response.ok) throw new Refused(answer.error?.message ?? String(response.status));
    return answer;
  }
  return {
    get: async (path) => (await call('GET', path)).data,
    post: async (path, body) => (await call('POST', path, body)).data,
    /** Goes on with the session that the browser keeps, if there is one. */
    resume: async () => {
      try {
        token = (await call('POST', '/api/auth/refresh', {})).jwt;
        return true;
      } catch (error) {
        if (error instanceof Refused) return false;
        throw error;
      }
    },
    useToken: (given) => {
      token = given;
    },
  };
}
