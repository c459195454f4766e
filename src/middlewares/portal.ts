import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import send from 'koa-send';

type Context = Parameters<typeof send>[0];

const YEAR_MILLISECONDS = 365 * 24 * 60 * 60 * 1000;
const COMPRESSED = { brotli: true, gzip: true } as const;

/**
 * Serves the portal for enterprises that the build puts into public/portal, at `/portal/`. Its addresses are its
 * own router's: each of them gets a page. The front door of the installation leads there.
 */
export default (_config: unknown, { strapi }: { strapi: Pick<Core.Strapi, 'dirs'> }) => {
  const root = path.join(strapi.dirs.static.public, 'portal');
  return async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const wanted = wantedOf(context);
    if (wanted === null || !existsSync(path.join(root, 'home.zh-Hans.html'))) return next();
    context.vary('Accept-Encoding');
    switch (wanted) {
      case 'front-door':
        context.set('Cache-Control', 'no-cache');
        context.redirect(`/portal/${context.search}`);
        return undefined;
      case 'asset':
        return sendAsset(context, root);
      case 'page':
        return sendPage(context, root);
    }
  };
};

function wantedOf({ method, path: address }: Context): 'front-door' | 'asset' | 'page' | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (address === '/' || address === '/portal') return 'front-door';
  if (address.startsWith('/portal/assets/')) return 'asset';
  return address.startsWith('/portal/') ? 'page' : null;
}

/** A file's name changes with its content, so a browser never needs to ask for it again. */
async function sendAsset(context: Context, root: string): Promise<void> {
  const name = context.path.slice('/portal'.length);
  try {
    await send(context, name, { root, ...COMPRESSED, maxAge: YEAR_MILLISECONDS, immutable: true });
  } catch (error) {
    if (statusOf(error) >= 500) throw error;
    // From before the last build, or made up.
    context.status = 404;
    context.set('Cache-Control', 'no-store');
    context.type = 'text';
    context.body = 'Not found';
  }
}

/** The page says which scripts belong to it, so it is asked for each time. */
async function sendPage(context: Context, root: string): Promise<void> {
  const start = context.path === '/portal/' ? 'home' : 'page';
  const locale = context.cookies.get('portal_locale') === 'en' ? 'en' : 'zh-Hans';
  context.vary('Cookie');
  context.set('Cache-Control', 'no-cache');
  await send(context, `/${start}.${locale}.html`, { root, ...COMPRESSED });
}

function statusOf(error: unknown): number {
  const { status } = (error ?? {}) as { readonly status?: unknown };
  return typeof status === 'number' ? status : 500;
}
