import { preferredLocale } from '@city/plugin-workflow/contracts';
import chinese from '../translations/panel-errors.json';

interface Context {
  readonly path: string;
  readonly body: unknown;
  get(header: string): string;
}

/**
 * Strapi's panel shows what the server says at a failed sign-in as it comes, in English; people who
 * read Chinese get it in Chinese.
 */
export default () =>
  async (context: Context, next: () => Promise<unknown>): Promise<void> => {
    await next();
    if (!context.path.startsWith('/admin/')) return;
    const { error } = (context.body ?? {}) as { error?: { message?: string } };
    const translated = error?.message && (chinese as Record<string, string>)[error.message];
    if (!translated || preferredLocale(context.get('accept-language')) !== 'zh-Hans') return;
    error.message = translated;
  };
