import fc from 'fast-check';
import { faultIn } from '../../../src/middlewares/storable-text';
import { isOneLine, isStorable, tidyLine } from '../../../src/domain/text';

describe('text that people send', () => {
  it('is refused wherever in a request PostgreSQL could not store it', () => {
    const unstorable = fc.constantFrom('a\u0000b', '\ud83d', 'x\udc00');
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), unstorable, fc.string(), (value, bad, key) => {
        expect(faultIn({ [key]: { list: [value, { deep: bad }] } })).not.toBeNull();
        expect(faultIn({ [bad]: value })).not.toBeNull();
      }),
    );
  });

  it('is let through whatever else it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(isStorable(text));
        expect(faultIn({ text, list: [text] })).toBeNull();
      }),
    );
    expect(faultIn(undefined)).toBeNull();
    expect(faultIn(null)).toBeNull();
  });

  it('is refused when it is nested beyond reason, without running out of stack', () => {
    let nested: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) nested = [nested];
    expect(faultIn(nested)).toMatch(/deeper/);
  });

  it('of one line loses the marks that deceive and keeps those that belong to a character', () => {
    expect(tidyLine(' \u202e烟台\u200b ')).toBe('烟台');
    expect(tidyLine('葛\u{e0100}')).toBe('葛\u{e0100}');
    expect(isOneLine('a\nb')).toBe(false);
  });
});
