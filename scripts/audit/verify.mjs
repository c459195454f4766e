// @ts-check
import { createHash } from 'node:crypto';

/** What stands before the first record. */
const GENESIS = '0'.repeat(64);

/**
 * One record as `npm run audit -- export` writes it, one a line.
 *
 * @typedef {{ number: number, at: string, event: string, actor: string, record: string,
 *   previousHash: string, hash: string }} AuditLine
 */

/**
 * Checks an audit log, record by record. Made to stand alone: an auditor needs this file, Node and an export,
 * and nothing of the server that wrote it.
 *
 * @param {AsyncIterable<unknown> | Iterable<unknown>} lines the records, in their order
 * @param {{ head?: string, from?: number }} [expected] `head`: a hash noted earlier, which must still be in the
 *   chain; without it nobody can tell that the newest records were cut off. `from`: the number of the first record,
 *   for an export of a part
 * @returns {Promise<{ count: number, head: string, broken: { number: number, reason: string } | null }>}
 */
export async function verifyChain(lines, { head, from = 1 } = {}) {
  /** @type {AuditLine | null} */
  let last = null;
  let count = 0;
  let headSeen = head === undefined || head === GENESIS;
  /** @param {string | null} reason */
  const report = (reason) => {
    const broken = reason === null ? null : { number: from + count, reason };
    return { count, head: last?.hash ?? GENESIS, broken };
  };
  for await (const line of lines) {
    if (!isLine(line)) return report('is not a record of an audit log');
    const reason = faultOf(line, from + count, last);
    if (reason !== null) return report(reason);
    last = line;
    count += 1;
    headSeen ||= line.hash === head;
  }
  return report(headSeen ? null : 'the head noted earlier is no longer there');
}

/**
 * @param {unknown} value
 * @returns {value is AuditLine}
 */
function isLine(value) {
  if (typeof value !== 'object' || value === null) return false;
  const { number, ...texts } = /** @type {Record<string, unknown>} */ (value);
  const names = ['at', 'event', 'actor', 'record', 'previousHash', 'hash'];
  return (
    Number.isSafeInteger(number) &&
    Object.keys(texts).length === names.length &&
    names.every((name) => typeof texts[name] === 'string')
  );
}

/**
 * @param {AuditLine} line
 * @param {number} number that it should have
 * @param {AuditLine | null} last the record before; null for the first
 * @returns {string | null} what is wrong
 */
function faultOf(line, number, last) {
  if (line.number !== number) return `record ${line.number} stands in its place`;
  if (last && line.previousHash !== last.hash) return 'does not follow the record before it';
  if (line.number === 1 && line.previousHash !== GENESIS) return 'is not the beginning of a chain';
  const hash = createHash('sha256')
    .update(line.previousHash + line.record, 'utf8')
    .digest('hex');
  if (hash !== line.hash) return 'is not what was hashed';
  return saysTheSame(line) ? null : 'has columns that say something else than the record';
}

/**
 * @param {AuditLine} line
 * @returns {boolean} whether what stands beside the hashed text is what stands in it
 */
function saysTheSame({ number, at, event, actor, record }) {
  try {
    const inside = JSON.parse(record);
    return inside.number === number && inside.at === at && inside.event === event && inside.actor === actor;
  } catch {
    return false;
  }
}
