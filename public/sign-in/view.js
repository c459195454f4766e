/* global document */

/** Makes elements; text always goes in as text, never as markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute === 'onclick') made.addEventListener('click', value);
    else made.setAttribute(attribute, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The first heading takes the focus when the page changes, so that it is read out. */
export function heading(level, text) {
  return element(`h${level}`, level === 1 ? { tabindex: '-1' } : {}, text);
}

export function paragraph(text, attributes = {}) {
  return element('p', attributes, text);
}

/** A list of facts. @param {readonly (readonly [string, string])[]} facts label and value */
export function factList(facts) {
  if (facts.length === 0) return null;
  return element(
    'dl',
    {},
    ...facts.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]),
  );
}

export function actions(...children) {
  return element('div', { class: 'actions' }, ...children);
}

export function button(text, onclick, first = false) {
  return element('button', { type: 'button', onclick, ...(first ? { class: 'first' } : {}) }, text);
}

export function link(text, href, first = false, attributes = {}) {
  return element('a', { href, ...(first ? { class: 'first' } : {}), ...attributes }, text);
}
