import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { startStandInPortal, type StandInPortal } from '../support/stand-in-portal';

interface Application {
  readonly url: string;
  /** The notices of the portal, field by field. */
  readonly notices: Readonly<Record<string, string>>[];
  stop(): void;
}

/** An application that only passes on what the portal hands it: login?to= leads there, the callback home. */
async function startApplication(): Promise<Application> {
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

/** Starts the stand-in portal with an application for a test file; people, faults and notices as at the start. */
export function portalWithApplication(): {
  readonly portal: () => StandInPortal;
  readonly application: () => Application;
} {
  let portal: StandInPortal;
  let application: Application;
  beforeAll(async () => {
    [portal, application] = await Promise.all([startStandInPortal(), startApplication()]);
    await portal.control.application(application.url);
  });
  afterEach(async () => {
    application.notices.length = 0;
    await portal.control.reset();
  });
  afterAll(async () => {
    application.stop();
    await portal.stop();
  });
  return { portal: () => portal, application: () => application };
}

/** Where the application lets a person sign in, by a way of the portal. */
export function loginAt(application: Application, to: string): string {
  return `${application.url}/api/provincial-sso/login?${new URLSearchParams({ to }).toString()}`;
}

export function callbackOf(application: Application): string {
  return `${application.url}/api/provincial-sso/callback`;
}
