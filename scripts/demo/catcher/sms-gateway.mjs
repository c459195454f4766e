// @ts-check

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('./mailbox.mjs').Mailbox} Mailbox */

const LARGEST_BODY_BYTES = 64 * 1024;

/**
 * Plays the city's SMS gateway: takes `POST { mobile, text, reference }` with a bearer token (RFC 6750) and
 * answers `{ id }`. A repeated reference gets the id of the first one, as with a real gateway.
 *
 * @param {Request} request
 * @param {{ mailbox: Mailbox, token: string }} gateway
 * @returns {Promise<{ status: number, body: unknown }>}
 */
export async function receiveSms(request, { mailbox, token }) {
  if (request.headers.authorization !== `Bearer ${token}`) return refusal(401, 'the token is wrong');
  const sms = parseSms(await readBody(request));
  if (!sms) return refusal(400, 'mobile and text must be texts that are not empty');
  const { id } = mailbox.add({ kind: 'sms', from: null, subject: null, ...sms });
  return { status: 200, body: { id: `sms-${id}` } };
}

/**
 * @param {number} status
 * @param {string} message
 */
function refusal(status, message) {
  return { status, body: { error: { status, message } } };
}

/**
 * @param {Request} request
 * @returns {Promise<string>} what was sent; nothing at all when it is too long
 */
async function readBody(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  return length > LARGEST_BODY_BYTES ? '' : Buffer.concat(chunks).toString('utf8');
}

/**
 * @param {string} body
 * @returns {{ to: string, text: string, reference: string | null } | null} null when it is no SMS
 */
function parseSms(body) {
  try {
    const { mobile, text, reference } = JSON.parse(body);
    if (!isFilled(mobile) || !isFilled(text)) return null;
    return { to: mobile, text, reference: isFilled(reference) ? reference : null };
  } catch {
    return null;
  }
}

/**
 * @param {unknown} value
 * @returns {value is string}
 */
function isFilled(value) {
  return typeof value === 'string' && value.trim() !== '';
}
