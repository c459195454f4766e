// @ts-check

const { document } = globalThis;

/** A web address in running text, Chinese or English; punctuation after it is not part of it. */
const ADDRESS = /https?:\/\/[^\s<>"'，。；、！）)]*[^\s<>"'，。；、！）).,;:!?]/g;

/**
 * The one element that matches.
 *
 * @template {HTMLElement} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 * @throws {Error} when the page has none of the kind
 */
export function find(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}

/**
 * Makes an element. Texts are texts: nothing in a message is ever read as HTML.
 *
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/**
 * @param {string} text
 * @returns {(Node | string)[]} the text with its web addresses as links
 */
export function linked(text) {
  /** @type {(Node | string)[]} */
  const parts = [];
  let from = 0;
  for (const { 0: href, index } of text.matchAll(ADDRESS)) {
    parts.push(text.slice(from, index), element('a', { href, target: '_blank', rel: 'noreferrer' }, href));
    from = index + href.length;
  }
  return [...parts, text.slice(from)];
}
