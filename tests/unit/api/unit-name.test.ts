import fc from 'fast-check';
import { normaliseUnitName } from '../../../src/domain/unit-name';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const space = fc.constantFrom(' ', '\t', '\u00a0', '\u3000', '\u2003');
const unseen = fc.constantFrom('\u200b', '\u200d', '\ufeff', '\u00ad', '\u2060', '\ufe0f', '\u{e0100}');

function scattered(text: string, marks: readonly string[]): string {
  return Array.from(text, (character, at) => character + (marks[at % Math.max(marks.length, 1)] ?? '')).join(
    '',
  );
}

describe('a unit name as it is compared (product.md section 3)', () => {
  it('is settled: normalising twice changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseUnitName(text);
        expect(normaliseUnitName(once)).toBe(once);
      }),
    );
  });

  it('does not depend on white space or on marks that nobody sees', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('烟', '台', 'A', '（', '1', '𠮷', '🏭'), { minLength: 1 }),
        fc.array(fc.oneof(space, unseen)),
        (characters, marks) => {
          const name = characters.join('');
          expect(normaliseUnitName(scattered(name, marks))).toBe(normaliseUnitName(name));
        },
      ),
    );
  });

  it('does not depend on composition: NFC and NFD, full width and half width are one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normaliseUnitName(text.normalize('NFD'))).toBe(normaliseUnitName(text.normalize('NFC')));
        expect(normaliseUnitName(text.normalize('NFKC'))).toBe(normaliseUnitName(text));
      }),
    );
  });

  it.each([
    ['烟台蓝海（集团）有限公司', '烟台蓝海(集团)有限公司'],
    ['烟台蓝海﹙集团﹚有限公司', '烟台蓝海(集团)有限公司'],
    [' 烟台　蓝海 有限\t公司 ', '烟台蓝海有限公司'],
    ['ＡＢＣ科技', 'abc科技'],
    ['烟台\u200b蓝海\ufeff', '烟台蓝海'],
    ['㈱蓝海', '(株)蓝海'],
    ['Ⅲ号工厂', 'iii号工厂'],
    ['葛\u{e0100}城科技', '葛城科技'],
    ['𠮷林科技', '𠮷林科技'],
    ['🏭工厂', '🏭工厂'],
  ])('%s is compared as %s', (written, compared) => {
    expect(normaliseUnitName(written)).toBe(compared);
  });

  it('keeps different names apart', () => {
    expect(normaliseUnitName('烟台蓝海有限公司')).not.toBe(normaliseUnitName('烟台兰海有限公司'));
    expect(normaliseUnitName('𠮷林')).not.toBe(normaliseUnitName('吉林'));
    expect(normaliseUnitName('蓝海(集团)')).not.toBe(normaliseUnitName('蓝海集团'));
  });

  it('is empty when there is nothing to see', () => {
    expect(normaliseUnitName(' \u200b\u3000\ufe0f')).toBe('');
  });
});
