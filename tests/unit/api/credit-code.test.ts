import fc from 'fast-check';
import { checkCharacter, isCreditCode, normaliseCreditCode } from '../../../src/domain/credit-code';

const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');
const aBody = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map((c) => c.join(''));
const aCode = aBody.map((body) => body + checkCharacter(body));

describe('a unified social credit code (GB 32100-2015)', () => {
  // Published by their holders: Tencent, Huawei, Alibaba, Peking University.
  it.each(['9144030071526726XG', '914403001922038216', '91330100799655058B', '12100000400002259P'])(
    'of a well-known holder is right: %s',
    (code) => {
      expect(isCreditCode(code)).toBe(true);
    },
  );

  it('has one right check character, whatever the rest', () => {
    fc.assert(
      fc.property(aBody, (body) => {
        expect(ALPHABET.filter((last) => isCreditCode(body + last))).toEqual([checkCharacter(body)]);
      }),
    );
  });

  it('with one character mistyped is never right', () => {
    fc.assert(
      fc.property(aCode, fc.nat(17), fc.constantFrom(...ALPHABET), (code, at, other) => {
        fc.pre(code[at] !== other);
        expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('with two different neighbours swapped is never right', () => {
    fc.assert(
      fc.property(aCode, fc.nat(16), (code, at) => {
        fc.pre(code[at] !== code[at + 1]);
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
        expect(isCreditCode(swapped)).toBe(false);
      }),
    );
  });

  it('is read in lower case, in full width, and in groups', () => {
    const wide = (code: string) =>
      code.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));
    fc.assert(
      fc.property(aCode, (code) => {
        const grouped = `${code.slice(0, 2)} ${code.slice(2, 8)}-${code.slice(8)}`;
        for (const written of [code.toLowerCase(), wide(code), grouped]) {
          expect(normaliseCreditCode(written)).toBe(code);
        }
      }),
    );
  });

  it('is nothing that only looks like one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        fc.pre(!/^[0-9A-Z]{18}$/.test(text));
        expect(isCreditCode(text)).toBe(false);
      }),
    );
    expect(isCreditCode('91440300715267260O')).toBe(false);
    expect(isCreditCode('')).toBe(false);
  });
});
