import type { StrapiApp } from '@strapi/strapi/admin';
import logo from './extensions/logo.svg';
import { openInChinese } from './open-in-chinese';
import { keepToThisServer } from './keep-to-this-server';
import english from './translations/en.json';
import chinese from './translations/zh-Hans.json';

openInChinese(window.localStorage);

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
  },
};
