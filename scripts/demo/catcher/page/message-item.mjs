// @ts-check
import { element, linked } from './elements.mjs';
import { language, words } from './language.mjs';

/** @typedef {import('../mailbox.mjs').Message} Message */

const moment = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
  dateStyle: 'medium',
  timeStyle: 'medium',
});

/**
 * @param {Message} message
 * @param {{ fresh: boolean }} options `fresh`: it is among the last that came in while the page was open
 * @returns {HTMLElement} the message as an item of its list
 */
export function messageItem({ id, kind, at, to, from, subject, text }, { fresh }) {
  const title = kind === 'mail' ? subject || words.noSubject : to;
  const people = kind === 'mail' ? [pair(words.to, to), pair(words.from, from ?? '')] : [];
  const article = element(
    'article',
    { 'aria-labelledby': `title-${id}`, class: fresh ? 'fresh' : '' },
    element(
      'header',
      {},
      element('h2', { id: `title-${id}` }, title),
      element('time', { datetime: at }, moment.format(new Date(at))),
    ),
    ...(people.length > 0 ? [element('dl', {}, ...people)] : []),
    element('p', { class: 'text' }, ...linked(text.trim())),
  );
  return element('li', { 'data-id': String(id) }, article);
}

/**
 * @param {string} term
 * @param {string} description
 */
function pair(term, description) {
  return element('div', {}, element('dt', {}, term), element('dd', {}, description));
}
