// @ts-check
import { cookie, send, setCookie } from '../web/exchange.mjs';
import { document, texts } from './html.mjs';

/** @typedef {import('../web/exchange.mjs').Exchange} Exchange */
/** @typedef {import('./html.mjs').Language} Language */
/** @typedef {import('./html.mjs').Page} Page */

const COOKIE = 'stand-in-portal-language';

/**
 * @param {Exchange} exchange
 * @returns {Language} what the address asks for, else what was chosen before, else Chinese
 */
export function languageOf(exchange) {
  return (exchange.url.searchParams.get('lang') ?? cookie(exchange, COOKIE)) === 'en' ? 'en' : 'zh-Hans';
}

/**
 * @param {Exchange} exchange
 * @returns {string} where the same page is in the other language
 */
export function otherLanguage(exchange) {
  const other = new URL(exchange.url);
  other.searchParams.set('lang', languageOf(exchange) === 'en' ? 'zh-Hans' : 'en');
  return `${other.pathname}${other.search}`;
}

/**
 * @param {import('../world.mjs').World} world
 * @param {Exchange} exchange
 * @param {number} status
 * @param {Page | string} page the page, or the key of the text that is all there is to say
 */
export function sendPage({ applications }, exchange, status, page) {
  const language = languageOf(exchange);
  const text = texts(language);
  if (exchange.url.searchParams.has('lang')) setCookie(exchange, COOKIE, language);
  const shown =
    typeof page === 'string'
      ? { title: text('signIn'), body: `<p role="alert" class="trouble">${text(page)}</p>` }
      : page;
  // Browsers hold a form to this also where its answer leads: back to the application.
  const targets = ["'self'", ...applications.list()].join(' ');
  send(exchange, status, 'text/html', document(language, shown, otherLanguage(exchange)), {
    'content-security-policy':
      `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; ` +
      `form-action ${targets}; frame-ancestors 'none'`,
  });
}
