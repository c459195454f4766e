import {
  CODE_ATTEMPTS,
  expiryOf,
  judge,
  type IssuedCode,
} from '../../../src/api/account/domain/contact-code';

const issuedAt = new Date('2026-01-05T01:00:00.000Z');
const code: IssuedCode = { codeHash: 'right', expiresAt: expiryOf(issuedAt), attempts: 0, usedAt: null };
const after = (milliseconds: number) => new Date(issuedAt.getTime() + milliseconds);
const MINUTES = 60_000;

describe('a code that proves a contact', () => {
  it('counts until ten minutes have passed', () => {
    expect(judge(code, 'right', after(10 * MINUTES - 1))).toBe('proved');
    expect(judge(code, 'right', after(10 * MINUTES))).toBe('expired');
  });

  it('counts for five attempts, once', () => {
    expect(judge({ ...code, attempts: CODE_ATTEMPTS - 1 }, 'right', issuedAt)).toBe('proved');
    expect(judge({ ...code, attempts: CODE_ATTEMPTS }, 'right', issuedAt)).toBe('expired');
    expect(judge({ ...code, usedAt: issuedAt }, 'right', issuedAt)).toBe('expired');
  });

  it('is wrong when it is another, and nothing without one', () => {
    expect(judge(code, 'wrong', issuedAt)).toBe('wrong');
    expect(judge(null, 'right', issuedAt)).toBe('expired');
  });
});
