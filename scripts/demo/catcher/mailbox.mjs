// @ts-check

/** How many messages are kept; the oldest go first. */
const LIMIT = 500;

/**
 * A message that the installation sent and that reached nobody but the mailbox.
 *
 * @typedef {object} Message
 * @property {number} id counts up from 1
 * @property {'mail' | 'sms'} kind
 * @property {string} at when it arrived, ISO 8601
 * @property {string} to an e-mail address or a mobile number
 * @property {string | null} from null for an SMS
 * @property {string | null} subject null for an SMS
 * @property {string} text
 * @property {string | null} reference the sender's own name for it; a repeat has the same one
 */

/** @typedef {Omit<Message, 'id' | 'at'>} Arrival */

/**
 * Which messages are asked for; null does not narrow.
 *
 * @typedef {{ kind?: Message['kind'] | null, to?: string | null, after?: number }} Choice
 */

/**
 * @typedef {object} Mailbox
 * @property {string} openedAt tells one mailbox from the next: ids start over with each
 * @property {(arrival: Arrival) => Message} add answers the stored message; a repeat is stored once
 * @property {(choice?: Choice) => Message[]} list newest first
 */

/**
 * Keeps the last messages in memory.
 *
 * @param {{ limit?: number, now?: () => Date }} [options]
 * @returns {Mailbox}
 */
export function createMailbox({ limit = LIMIT, now = () => new Date() } = {}) {
  /** @type {Message[]} newest first */
  const messages = [];
  let arrived = 0;
  return {
    openedAt: now().toISOString(),
    add: (arrival) => {
      const earlier = messages.find((message) => isRepeat(message, arrival));
      if (earlier) return earlier;
      arrived += 1;
      const message = { ...arrival, id: arrived, at: now().toISOString() };
      messages.unshift(message);
      messages.length = Math.min(messages.length, limit);
      return message;
    },
    list: ({ kind = null, to = null, after = 0 } = {}) =>
      messages.filter(
        (message) =>
          message.id > after && [null, message.kind].includes(kind) && [null, message.to].includes(to),
      ),
  };
}

/**
 * @param {Message} message
 * @param {Arrival} arrival
 */
function isRepeat(message, { kind, to, reference }) {
  return reference !== null && message.reference === reference && message.kind === kind && message.to === to;
}
