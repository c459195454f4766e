// @ts-check
import { find } from './elements.mjs';
import { translatePage, words } from './language.mjs';
import { addMessages, clearLists, startLists } from './message-lists.mjs';
import { countNewer, forgetNewer, startNewerButton } from './newer-button.mjs';
import { shownKind, startTabs } from './tabs.mjs';

const { HTMLParagraphElement } = globalThis;

/** @typedef {import('../mailbox.mjs').Message} Message */
/** @typedef {{ data: Message[], meta: { openedAt: string, oldest: number | null } }} Answer */

const POLL_MILLISECONDS = 2000;
const TIMEOUT_MILLISECONDS = 5000;

/** @type {{ openedAt: string, newest: number } | null} what is shown; null before the first answer */
let shown = null;

async function poll() {
  const trouble = find('#trouble', HTMLParagraphElement);
  try {
    take(await ask());
    trouble.hidden = true;
  } catch {
    trouble.textContent = words.disconnected;
    trouble.hidden = false;
  }
  setTimeout(() => void poll(), POLL_MILLISECONDS);
}

/** @returns {Promise<Answer>} */
async function ask() {
  const response = await fetch(`/api/messages?after=${shown?.newest ?? 0}`, {
    signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
  });
  return response.json();
}

/** @param {Answer} answer */
function take({ data, meta: { openedAt, oldest } }) {
  if (shown && shown.openedAt !== openedAt) {
    // The demo was started anew, and its ids began again: the next poll asks for everything.
    clearLists();
    shown = null;
    return;
  }
  addMessages(data, { oldest: oldest ?? 0, fresh: shown !== null });
  if (shown && data.length > 0) {
    find('#announcement', HTMLParagraphElement).textContent = words.arrived(data.length);
    countNewer(data.filter(({ kind }) => kind === shownKind()).length);
  }
  shown = { openedAt, newest: data[0]?.id ?? shown?.newest ?? 0 };
}

translatePage();
startTabs(forgetNewer);
startLists();
startNewerButton();
await poll();
