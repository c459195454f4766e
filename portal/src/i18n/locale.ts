import { createListeners } from '../lib/listeners';

export const LOCALES = ['zh-Hans', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** In a cookie, so that the server hands out the page in the right language in the first place. */
const COOKIE = 'portal_locale';
const YEAR = 365 * 24 * 60 * 60;

const listeners = createListeners();

/** @param cookies as `document.cookie` or a `Cookie` header has them */
export function localeIn(cookies: string): Locale {
  return /(?:^|;\s*)portal_locale=en(?:;|$)/.test(cookies) ? 'en' : 'zh-Hans';
}

let current: Locale = typeof document === 'undefined' ? 'zh-Hans' : localeIn(document.cookie);

export const currentLocale = (): Locale => current;
export const subscribeToLocale = listeners.subscribe;

export function changeLocale(locale: Locale): void {
  current = locale;
  document.cookie = `${COOKIE}=${locale}; path=/portal; max-age=${String(YEAR)}; samesite=lax`;
  listeners.tell();
}
