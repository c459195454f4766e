// @ts-check
import { find } from './elements.mjs';
import { words } from './language.mjs';
import { messageItem } from './message-item.mjs';
import { KINDS, shownKind } from './tabs.mjs';

/** @typedef {import('../mailbox.mjs').Message} Message */

const { window, HTMLDivElement, HTMLInputElement, HTMLOListElement, HTMLParagraphElement, HTMLSpanElement } =
  globalThis;

const filter = find('#filter', HTMLInputElement);
const lists = {
  mail: find('[data-list=mail]', HTMLOListElement),
  sms: find('[data-list=sms]', HTMLOListElement),
};

/** Starts the filter. */
export function startLists() {
  filter.addEventListener('input', applyFilter);
  applyFilter();
}

/**
 * Puts messages on top of their lists and takes out those that the mailbox no longer keeps. What the reader
 * looks at stays where it is; only whoever is at the very top sees the new ones come in.
 *
 * @param {Message[]} arrived newest first
 * @param {{ oldest: number, fresh: boolean }} options `oldest`: id of the oldest message that is kept
 */
export function addMessages(arrived, { oldest, fresh }) {
  keepingPlace(() => {
    if (arrived.length > 0) for (const item of allItems()) item.firstElementChild?.classList.remove('fresh');
    for (const message of [...arrived].reverse())
      lists[message.kind].prepend(messageItem(message, { fresh }));
    for (const item of allItems()) if (Number(item.dataset['id']) < oldest) item.remove();
    applyFilter();
  });
}

export function clearLists() {
  for (const item of allItems()) item.remove();
  applyFilter();
}

function allItems() {
  return KINDS.flatMap((kind) => /** @type {HTMLElement[]} */ ([...lists[kind].children]));
}

/** Hides what the filter does not ask for, and says so where nothing is left. */
function applyFilter() {
  const wanted = filter.value.trim().toLowerCase();
  for (const kind of KINDS) {
    const items = /** @type {HTMLElement[]} */ ([...lists[kind].children]);
    for (const item of items) item.hidden = !item.textContent?.toLowerCase().includes(wanted);
    const empty = find(`[data-empty=${kind}]`, HTMLParagraphElement);
    empty.hidden = items.some((item) => !item.hidden);
    empty.textContent = items.length > 0 ? words.nothingFound : words.empty[kind];
    find(`[data-count=${kind}]`, HTMLSpanElement).textContent = String(items.length);
  }
}

/** @param {() => void} change */
function keepingPlace(change) {
  const top = find('.bar', HTMLDivElement).getBoundingClientRect().bottom;
  const isReading = window.scrollY > 0;
  const anchor = [...lists[shownKind()].children].find((item) => item.getBoundingClientRect().bottom > top);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (isReading && anchor?.isConnected) window.scrollBy(0, anchor.getBoundingClientRect().top - before);
}
