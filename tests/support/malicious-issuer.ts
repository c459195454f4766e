import { createHmac, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

type Json = Readonly<Record<string, unknown>>;
type Answer = (response: ServerResponse, request: ReceivedRequest) => void;

interface ReceivedRequest {
  readonly path: string;
  readonly form: URLSearchParams;
}

type Endpoint = 'discovery' | 'keys' | 'token' | 'userInfo';

const PATHS: Readonly<Record<string, Endpoint>> = {
  '/.well-known/openid-configuration': 'discovery',
  '/keys': 'keys',
  '/token': 'token',
  '/userinfo': 'userInfo',
};

const encode = (value: Json) => Buffer.from(JSON.stringify(value)).toString('base64url');

export const json =
  (value: unknown, status = 200): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

/** An OpenID provider that does not keep to the rules: every answer, and every token, is what a test says. */
export async function startMaliciousIssuer() {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const answers = new Map<Endpoint, Answer>();
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void receive(request).then((received) => {
      requests.push(received);
      const answer = answers.get(PATHS[received.path] ?? 'discovery');
      if (answer && PATHS[received.path]) answer(response, received);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The issuer has no port');
  const issuer = `http://127.0.0.1:${String(address.port)}`;
  const metadata: Json = {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    end_session_endpoint: `${issuer}/logout`,
    jwks_uri: `${issuer}/keys`,
    id_token_signing_alg_values_supported: ['RS256'],
  };
  answers.set('discovery', json(metadata));
  answers.set(
    'keys',
    json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] }),
  );
  return {
    issuer,
    metadata,
    requests,
    publicKeyPem: own.publicKey.export({ type: 'spki', format: 'pem' }),
    answer: (endpoint: Endpoint, answer: Answer) => {
      answers.set(endpoint, answer);
    },
    /** Signed by the key that the issuer publishes. */
    signed: (claims: Json, header: Json = {}) => signedBy(own.privateKey, claims, header),
    /** Signed by another key, which says that it is the published one. */
    signedByStranger: (claims: Json, header: Json = {}) => signedBy(stranger.privateKey, claims, header),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function signedBy(key: KeyObject, claims: Json, header: Json): string {
  const content = `${encode({ alg: 'RS256', kid: 'own', ...header })}.${encode(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}

/** `alg: none` (RFC 7519, section 6). */
export function unsigned(claims: Json, header: Json = {}): string {
  return `${encode({ alg: 'none', ...header })}.${encode(claims)}.`;
}

/** HS256, with whatever the attacker takes for the secret: the published public key, say. */
export function signedWithSecret(secret: string | Buffer, claims: Json, header: Json = {}): string {
  const content = `${encode({ alg: 'HS256', ...header })}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

/** Ten megabytes that no compression makes small. */
export const flood: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`{"padding":"${randomBytes(5 * 1024 * 1024).toString('hex')}"}`);
};

export const silence: Answer = () => undefined;

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    path: (request.url ?? '/').split('?')[0] ?? '/',
    form: new URLSearchParams(Buffer.concat(chunks).toString()),
  };
}
