// @ts-check
import { document, texts } from './html.mjs';
import { languageOf, otherLanguage } from './send-page.mjs';

/**
 * Asks whether to sign out of the portal as well, when an application has sent somebody here for that.
 *
 * @param {string} form the provider's form, without a button
 * @param {import('../web/exchange.mjs').Exchange} exchange
 */
export function logoutPage(form, exchange) {
  const language = languageOf(exchange);
  const text = texts(language);
  const button = `<button type="submit" name="logout" value="yes" autofocus>${text('signOut')}</button>`;
  const body = `<p>${text('signOutQuestion')}</p>${form.replace('</form>', `${button}</form>`)}`;
  return document(language, { title: text('signOut'), body }, otherLanguage(exchange));
}
