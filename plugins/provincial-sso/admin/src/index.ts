import type { StrapiApp } from '@strapi/strapi/admin';
import { identitiesPanel } from './panel/identities-panel';
import { PLUGIN_ID } from './plugin-id';

/** What the content manager offers to other plugins; Strapi's own types leave it open. */
interface ContentManager {
  readonly addEditViewSidePanel: (panels: readonly unknown[]) => void;
}

/** The plugin's part of the admin panel: the identities of an account, beside the account. */
const plugin = {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Provincial sign-in' });
  },

  /** Once every plugin is registered, the content manager too. */
  bootstrap(app: Pick<StrapiApp, 'getPlugin'>): void {
    const contentManager = app.getPlugin('content-manager').apis as ContentManager & Record<string, unknown>;
    contentManager.addEditViewSidePanel([identitiesPanel]);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => ({ locale, data: await textsOf(locale) })));
  },
};

async function textsOf(locale: string): Promise<Record<string, string>> {
  const texts: Record<string, string> =
    locale === 'zh-Hans'
      ? (await import('./translations/zh-Hans.json')).default
      : locale === 'en'
        ? (await import('./translations/en.json')).default
        : {};
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${PLUGIN_ID}.${id}`, text]));
}

export default plugin;
