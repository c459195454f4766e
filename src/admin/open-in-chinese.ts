/** Where Strapi keeps the language that somebody chose for the panel. */
const LANGUAGE_KEY = 'strapi-admin-language';

/**
 * Opens the panel in Chinese for whoever has not chosen a language: Strapi itself starts in English.
 * Runs before the panel is drawn, when Strapi has already given the document its language.
 */
export function openInChinese(storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  if (storage.getItem(LANGUAGE_KEY) === null) storage.setItem(LANGUAGE_KEY, 'zh-Hans');
}
