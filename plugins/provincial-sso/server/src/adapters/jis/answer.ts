import { PortalFailure } from '../../application/ports';
import { readFields, textOf, type Fields } from '../http/json';
import type { Decipher } from './decrypt';
import type { Generation } from './generations';

/**
 * Unwraps the answer to a call: envelope, encryption, return code.
 *
 * @param text the body of the answer
 * @param decipher opens what the portal encrypts to this application
 * @returns the fields that were asked for
 * @throws PortalFailure `refused` when the portal says no, `unavailable` when it says that it is broken,
 *   `invalid-answer` when it makes no sense
 */
export function readAnswer(text: string, { hasEnvelope }: Generation, decipher: Decipher): Fields {
  const outer = readFields(text, 'The portal’s answer');
  return hasEnvelope ? fromEnvelope(outer, decipher) : fromDirect(outer, decipher);
}

function fromEnvelope(envelope: Fields, decipher: Decipher): Fields {
  const code = textOf(envelope, 'code');
  if (code === null) throw new PortalFailure('invalid-answer', 'The gateway answered without a code');
  if (code !== '200') {
    throw new PortalFailure(
      /^5\d\d$/.test(code) ? 'unavailable' : 'refused',
      `The gateway answered ${named(code)}`,
    );
  }
  const { data } = envelope;
  const answer = readFields(typeof data === 'string' ? decipher(data) : data, 'The decrypted answer');
  checkReturnCode(answer);
  return readFields(answer.data, 'The data of the answer');
}

function fromDirect(answer: Fields, decipher: Decipher): Fields {
  checkReturnCode(answer);
  const { data } = answer;
  // Generation A encrypts people, but answers a ticket with plain JSON.
  const encrypted = typeof data === 'string' && !data.trimStart().startsWith('{');
  return readFields(encrypted ? decipher(data) : data, 'The data of the answer');
}

function checkReturnCode(answer: Fields): void {
  const code = textOf(answer, 'retcode');
  if (code === null) throw new PortalFailure('invalid-answer', 'The portal answered without a return code');
  if (code !== '000000') throw new PortalFailure('refused', `The portal answered ${named(code)}`);
}

/** Codes are short; what is longer may hold anything. */
function named(code: string): string {
  return /^\w{1,16}$/.test(code) ? code : 'an odd code';
}
