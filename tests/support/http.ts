/** What the API answers: data or an error, never both. */
export interface ApiBody<Data> {
  readonly data: Data;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly error: {
    readonly status: number;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>> & { readonly code: string };
  };
}

export interface Answer<Data> {
  readonly status: number;
  readonly body: ApiBody<Data>;
  /** The body as it came, for what is not JSON. */
  readonly bytes: Buffer;
  readonly headers: Headers;
}

export interface Client {
  get<Data>(path: string, headers?: Record<string, string>): Promise<Answer<Data>>;
  post<Data>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Data>>;
  put<Data>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<Data>>;
  /** Any other request, with the caller's token. */
  send<Data>(path: string, init: RequestInit): Promise<Answer<Data>>;
}

/** Calls the installation over HTTP as somebody, or as nobody without a token. */
export function client(baseUrl: string, token?: string): Client {
  async function send<Data>(path: string, init: RequestInit): Promise<Answer<Data>> {
    const response = await fetch(`${baseUrl}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json') && bytes.length > 0;
    const body = (isJson ? JSON.parse(bytes.toString('utf8')) : {}) as ApiBody<Data>;
    return { status: response.status, body, bytes, headers: response.headers };
  }
  function withBody<Data>(method: string, path: string, body: unknown, headers: Record<string, string>) {
    return send<Data>(path, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    });
  }
  return {
    send,
    get: (path, headers = {}) => send(path, { method: 'GET', headers }),
    post: (path, body = {}, headers = {}) => withBody('POST', path, body, headers),
    put: (path, body = {}, headers = {}) => withBody('PUT', path, body, headers),
  };
}
