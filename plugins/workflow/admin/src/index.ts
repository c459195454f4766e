import { CheckCircle, PuzzlePiece } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import { InboxIcon } from './menu/InboxIcon';
import { PLUGIN_ID, READ_FLOWS, READ_TASKS, STUDIO_PATH } from './plugin-id';

/** On top of the home page, where a reviewer lands after signing in. */
const INBOX_WIDGET: WidgetArgs = {
  id: 'inbox',
  pluginId: PLUGIN_ID,
  icon: CheckCircle,
  title: { id: `${PLUGIN_ID}.inbox.title`, defaultMessage: 'Inbox' },
  link: {
    label: { id: `${PLUGIN_ID}.inbox.open`, defaultMessage: 'Open the inbox' },
    href: `/plugins/${PLUGIN_ID}`,
  },
  component: async () => (await import('./pages/home/InboxWidget')).InboxWidget,
  permissions: READ_TASKS,
};

/** The plugin's part of the admin panel: the inbox in the menu and on the home page, and the studio. */
const plugin = {
  register(app: StrapiApp): void {
    app.registerPlugin({ id: PLUGIN_ID, name: 'Workflow' });
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: InboxIcon,
      intlLabel: { id: `${PLUGIN_ID}.inbox.title`, defaultMessage: 'Inbox' },
      permissions: READ_TASKS,
      position: 1,
      Component: () => import('./pages/WorkflowApp'),
    });
    app.addMenuLink({
      to: STUDIO_PATH.slice(1),
      icon: PuzzlePiece,
      intlLabel: { id: `${PLUGIN_ID}.flows.title`, defaultMessage: 'Flow studio' },
      permissions: READ_FLOWS,
      position: 2,
      Component: () => import('./pages/StudioApp'),
    });
    app.widgets.register((others) => [INBOX_WIDGET, ...others]);
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
