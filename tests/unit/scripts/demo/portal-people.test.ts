import { people } from '../../../../database/seeds/demo/data';
import { readSeed } from '../../../../scripts/demo/seed/seeds.mjs';
import type { Person } from '../../../../scripts/stand-in-portal/people.mjs';
import { isCreditCode } from '../../../../src/domain/credit-code';

const logins = readSeed('portal-people.json') as readonly Person[];
const natural = logins.filter(({ kind }) => kind === 'natural');
const legal = logins.filter(({ kind }) => kind === 'legal');
const accounts = people.accounts.map(({ username, mobile }) => ({ username, mobile: mobile.slice(3) }));

/** GB 11643-1999, 5.3. */
function hasRightCheckDigit(number: string): boolean {
  const sum = Array.from(number.slice(0, 17)).reduce(
    (total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11),
    0,
  );
  return number.at(17) === '10X98765432'[sum % 11];
}

describe('the people of the stand-in portal', () => {
  it('are natural of every level, and legal with and without a mobile', () => {
    expect(new Set(natural.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4]));
    expect(legal.map(({ level }) => level)).toEqual(legal.map(() => null));
    expect(new Set(legal.map(({ mobile }) => mobile === null))).toEqual(new Set([true, false]));
  });

  it('have a login name of their own among their kind, and numbers with the right check characters', () => {
    for (const kind of [natural, legal]) {
      expect(new Set(kind.map(({ loginName }) => loginName)).size).toBe(kind.length);
    }
    expect(new Set(logins.map(({ subject }) => subject)).size).toBe(logins.length);
    expect(logins.filter(({ certNo }) => !hasRightCheckDigit(certNo))).toEqual([]);
    expect(legal.filter(({ creditCode }) => !isCreditCode(creditCode ?? ''))).toEqual([]);
  });

  it('meet the demo’s accounts by mobile, by login name, and by both of two accounts', () => {
    const meets = ({ mobile, loginName }: Person) => ({
      mobile: accounts.find((account) => account.mobile === mobile)?.username,
      name: accounts.find(({ username }) => username === loginName)?.username,
    });
    const meetings = logins.map(meets);
    expect(meetings).toContainEqual({ mobile: 'lanyu', name: undefined });
    expect(meetings).toContainEqual({ mobile: undefined, name: 'haiyue' });
    expect(meetings).toContainEqual({ mobile: 'langsui', name: 'qihe' });
  });
});
