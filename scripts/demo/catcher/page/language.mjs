// @ts-check
import { find } from './elements.mjs';
import { texts } from './texts.mjs';

const { document, location, HTMLAnchorElement, URLSearchParams } = globalThis;

/** Chinese, unless the address asks for English. */
export const language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh-Hans';

export const words = texts[language];

/** Puts the words into the page, which is written in Chinese. */
export function translatePage() {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const each of document.querySelectorAll('[data-text]')) {
    const text = words[/** @type {keyof typeof words} */ (each.getAttribute('data-text'))];
    if (typeof text === 'string') each.textContent = text;
  }
  if (language === 'zh-Hans') return;
  Object.assign(find('#language', HTMLAnchorElement), {
    textContent: '中文',
    lang: 'zh-Hans',
    search: '?lang=zh-Hans',
  });
}
