import type { Core } from '@strapi/strapi';

interface Context {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/**
 * One line for each request: method, path, status, milliseconds. Never the query, in which one-time codes and
 * tickets of the province's portal come back, nor the token of an invitation, which is all that its holder has.
 */
export default (_config: unknown, { strapi }: { strapi: Pick<Core.Strapi, 'log'> }) =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    const start = performance.now();
    try {
      await next();
    } finally {
      const milliseconds = Math.ceil(performance.now() - start);
      strapi.log.http(
        `${context.method} ${withoutToken(context.path)} ${context.status} (${milliseconds} ms)`,
      );
    }
  };

/** As the router takes addresses: letters count without case. */
const INVITATION = /^(\/api\/invitations\/)[^/]+/i;

function withoutToken(path: string): string {
  return path.replace(INVITATION, '$1…');
}
