// @ts-check
import { find } from './elements.mjs';
import { words } from './language.mjs';

const { window, HTMLButtonElement } = globalThis;

const button = find('#newer', HTMLButtonElement);
let waiting = 0;

/** Starts the button that says how many messages wait above, for whoever has scrolled down. */
export function startNewerButton() {
  button.addEventListener('click', () => window.scrollTo(0, 0));
  window.addEventListener('scroll', () => {
    if (window.scrollY === 0) forgetNewer();
  });
}

/** @param {number} count how many came in on top of the list that is shown */
export function countNewer(count) {
  if (count === 0 || window.scrollY === 0) return;
  waiting += count;
  button.textContent = words.newer(waiting);
  button.hidden = false;
}

export function forgetNewer() {
  waiting = 0;
  button.hidden = true;
}
