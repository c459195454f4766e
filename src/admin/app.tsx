import type { StrapiApp } from '@strapi/strapi/admin';
import logo from './extensions/logo.svg';
import { openInChinese } from './open-in-chinese';
import { keepToThisServer } from './keep-to-this-server';
import { showOnlyWhatIsTheirs } from './show-only-what-is-theirs';
import english from './translations/en.json';
import chineseContentManager from './translations/zh-Hans/content-manager.json';
import chineseMediaLibrary from './translations/zh-Hans/media-library.json';
import chinesePanel from './translations/zh-Hans/panel.json';
import chineseSettings from './translations/zh-Hans/settings.json';
import chineseWorkflowFields from './translations/zh-Hans/workflow-fields.json';

openInChinese(window.localStorage);

/** What Strapi's own Chinese leaves in English, and the platform's name. */
const chinese = {
  ...chinesePanel,
  ...chineseSettings,
  ...chineseContentManager,
  ...chineseMediaLibrary,
  ...chineseWorkflowFields,
};

/** The admin panel of the installation: its language, its mark, and nothing that calls out. */
export default {
  config: {
    locales: ['zh-Hans'],
    auth: { logo },
    menu: { logo },
    tutorials: false,
    notifications: { releases: false },
    translations: { 'zh-Hans': chinese, en: english },
  },
  register(app: StrapiApp): void {
    keepToThisServer(app, window.localStorage);
    showOnlyWhatIsTheirs(app);
  },
};
