// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {'zh-Hans' | 'en'} Language */
/** @typedef {Record<string, string>} Texts */
/** @typedef {{ title: string, body: string }} Page */

/** @type {Record<Language, Texts>} */
const TEXTS = JSON.parse(readFileSync(new URL('texts.json', import.meta.url), 'utf8'));
const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8');

/**
 * @param {Language} language
 * @returns {(key: string) => string} a text, ready to stand in HTML
 * @throws {Error} when there is no such text
 */
export function texts(language) {
  return (key) => {
    const text = TEXTS[language][key];
    if (text === undefined) throw new Error(`There is no text ${key} in ${language}`);
    return escaped(text);
  };
}

/**
 * @param {unknown} text
 * @returns {string} the same as it may stand between tags and in quoted attributes
 */
export function escaped(text) {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * @param {Language} language
 * @param {Page} page
 * @param {string} otherLanguage where the same page is in the other language
 * @returns {string}
 */
export function document(language, { title, body }, otherLanguage) {
  const text = texts(language);
  const other = language === 'en' ? 'zh-Hans' : 'en';
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · ${text('portal')}</title>
    <link rel="icon" href="data:," />
    <style>${STYLE}</style>
  </head>
  <body>
    <header>
      <div>
        <p class="portal">${text('portal')}</p>
        <a href="${escaped(otherLanguage)}" lang="${other}">${text('otherLanguage')}</a>
      </div>
      <p class="notice">${text('notice')}</p>
    </header>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}
