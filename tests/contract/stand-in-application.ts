import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Application {
  readonly url: string;
  /** The notices of the portal, field by field. */
  readonly notices: Readonly<Record<string, string>>[];
  stop(): void;
}

/** An application that only passes on what the portal hands it: login?to= leads there, the callback home. */
export async function startApplication(): Promise<Application> {
  const notices: Readonly<Record<string, string>>[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://application');
    if (request.method === 'POST') {
      void text(request).then((body) => {
        notices.push(Object.fromEntries(new URLSearchParams(body)));
        response.end();
      });
      return;
    }
    const home = `/sign-in/${url.search}`;
    response.writeHead(302, { location: url.searchParams.get('to') ?? home }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The application has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    notices,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
