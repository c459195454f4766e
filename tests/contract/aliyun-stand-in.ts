import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

const ALGORITHM = 'ACS3-HMAC-SHA256';
export const ACCOUNT = { accessKeyId: 'test-id', accessKeySecret: 'test-secret', signName: '城市平台' };

export type Silence = 'at once' | 'by and by';

export interface AliyunStandIn {
  /** Host and port. */
  readonly endpoint: string;
  /** The parameters of every request that was signed rightly. */
  readonly requests: Readonly<Record<string, string>>[];
  /** The next request gets this answer, with HTTP status 200 unless another is given. */
  answerNext(body: Readonly<Record<string, string>>, status?: number): void;
  /** From now on requests are not answered, or with blanks that never end. */
  fallSilent(how: Silence): void;
  stop(): Promise<void>;
}

/** Speaks the wire protocol of the SMS service and checks the signature (API reference, "V3 request structure"). */
export async function startAliyunStandIn(): Promise<AliyunStandIn> {
  const requests: Readonly<Record<string, string>>[] = [];
  const answers: { readonly body: Readonly<Record<string, string>>; readonly status: number }[] = [];
  let silence: Silence | null = null;
  const server = createServer((request, response) => {
    if (silence === 'at once') return;
    if (silence === 'by and by') {
      response.writeHead(200, { 'content-type': 'application/json' });
      const dripping = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(dripping));
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const signed = isSigned(request, Buffer.concat(chunks));
      const parameters = new URL(request.url ?? '/', 'http://stand-in').searchParams;
      if (signed) requests.push(Object.fromEntries(parameters));
      const refused = {
        status: 403,
        body: { Code: 'SignatureDoesNotMatch', Message: 'wrong', RequestId: 'r' },
      };
      const taken = {
        status: 200,
        body: { Code: 'OK', Message: 'OK', BizId: `biz-${String(requests.length)}`, RequestId: 'r' },
      };
      const { status, body } = signed ? (answers.shift() ?? taken) : refused;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port');
  return {
    endpoint: `127.0.0.1:${String(address.port)}`,
    requests,
    answerNext: (body, status = 200) => {
      answers.push({ body, status });
    },
    fallSilent: (how) => {
      silence = how;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isSigned(request: IncomingMessage, body: Buffer): boolean {
  const { authorization = '' } = request.headers;
  const pattern = /^ACS3-HMAC-SHA256 Credential=([^,]+),SignedHeaders=([^,]+),Signature=([0-9a-f]{64})$/;
  const [, credential, signedHeaders = '', signature] = pattern.exec(authorization) ?? [];
  const names = signedHeaders.split(';');
  const mandatory = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce'];
  if (credential !== ACCOUNT.accessKeyId || mandatory.some((name) => !names.includes(name))) return false;
  if (request.headers['x-acs-action'] !== 'SendSms' || request.headers['x-acs-version'] !== '2017-05-25') {
    return false;
  }
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const headers = names.map((name) => `${name}:${String(request.headers[name]).trim()}\n`).join('');
  const canonical = [request.method, url.pathname, query, headers, signedHeaders, sha256(body)].join('\n');
  const wanted = createHmac('sha256', ACCOUNT.accessKeySecret)
    .update(`${ALGORITHM}\n${sha256(canonical)}`)
    .digest('hex');
  return signature === wanted && request.headers['x-acs-content-sha256'] === sha256(body);
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
