// @ts-check
import { find } from './elements.mjs';

/** @typedef {import('../mailbox.mjs').Message['kind']} Kind */

const { history, location, HTMLAnchorElement, HTMLButtonElement, HTMLElement } = globalThis;

/** @type {readonly Kind[]} */
export const KINDS = ['mail', 'sms'];

/** @type {Record<string, Kind>} */
const KEYS = { ArrowLeft: 'mail', Home: 'mail', ArrowRight: 'sms', End: 'sms' };

const tabs = { mail: find('#tab-mail', HTMLButtonElement), sms: find('#tab-sms', HTMLButtonElement) };
const panels = { mail: find('#panel-mail', HTMLElement), sms: find('#panel-sms', HTMLElement) };

/** @returns {Kind} the kind of message that is shown; the address keeps it for a reload */
export function shownKind() {
  return location.hash === '#sms' ? 'sms' : 'mail';
}

/**
 * Lets people choose the kind of message, as the ARIA pattern for tabs has it.
 *
 * @param {() => void} onChange
 */
export function startTabs(onChange) {
  /** @param {Kind} kind */
  const choose = (kind) => {
    history.replaceState(null, '', `${location.search}#${kind}`);
    show(kind);
    onChange();
  };
  for (const kind of KINDS) {
    tabs[kind].addEventListener('click', () => choose(kind));
    tabs[kind].addEventListener('keydown', ({ key }) => {
      const target = KEYS[key];
      if (!target) return;
      choose(target);
      tabs[target].focus();
    });
  }
  show(shownKind());
}

/** @param {Kind} chosen */
function show(chosen) {
  for (const kind of KINDS) {
    tabs[kind].setAttribute('aria-selected', String(kind === chosen));
    tabs[kind].tabIndex = kind === chosen ? 0 : -1;
    panels[kind].hidden = kind !== chosen;
  }
  find('#language', HTMLAnchorElement).hash = chosen;
}
