import { createServer } from 'node:http';

export interface CaughtSms {
  readonly mobile: string;
  readonly text: string;
  readonly reference: string;
}

export interface SmsCatcher {
  readonly url: string;
  readonly messages: CaughtSms[];
  /** The next so many requests are refused with 503, as a gateway in trouble would. */
  refuse(count: number): void;
  stop(): Promise<void>;
}

/** A real HTTP gateway that keeps what it gets, once for each reference. */
export async function startSmsCatcher(): Promise<SmsCatcher> {
  const messages: CaughtSms[] = [];
  let refusals = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (refusals > 0) {
        refusals -= 1;
        response.writeHead(503).end();
        return;
      }
      messages.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as CaughtSms);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: `sms-${String(messages.length)}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The SMS gateway has no port');
  return {
    url: `http://127.0.0.1:${String(address.port)}/messages`,
    messages,
    refuse: (count) => {
      refusals = count;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
