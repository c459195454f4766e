import fc from 'fast-check';
import { isUnbound, suffixOf, unboundValues, withoutSuffix } from '../../../src/api/account/domain/unbinding';

const aValue = fc
  .oneof(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }), fc.constant('+8613800000001'))
  .filter((value) => !isUnbound(value) && !isUnbound(`${value}_`));

function choices(value: string, count: number): string[] {
  const values = unboundValues(value);
  return Array.from({ length: count }, () => values.next().value);
}

describe('an unbound user name or mobile (product.md section 2)', () => {
  it('has the suffix _unbind, then _unbind2 where taken, and so on', () => {
    expect(choices('zhangsan', 3)).toEqual(['zhangsan_unbind', 'zhangsan_unbind2', 'zhangsan_unbind3']);
    expect(choices('+8613800000001', 1)).toEqual(['+8613800000001_unbind']);
  });

  it('is known as unbound, and its value comes back without the suffix', () => {
    fc.assert(
      fc.property(aValue, fc.integer({ min: 1, max: 30 }), (value, turn) => {
        const unbound = choices(value, turn).at(-1) ?? '';
        expect(isUnbound(unbound)).toBe(true);
        expect(withoutSuffix(unbound)).toBe(value);
        expect(value + suffixOf(unbound)).toBe(unbound);
      }),
    );
  });

  it('gets no second suffix when it is unbound again', () => {
    fc.assert(
      fc.property(aValue, fc.integer({ min: 1, max: 30 }), (value, turn) => {
        const unbound = choices(value, turn).at(-1) ?? '';
        expect(choices(unbound, 3)).toEqual(choices(value, 3));
      }),
    );
    expect(withoutSuffix('zhangsan_unbind_unbind2')).toBe('zhangsan');
  });

  it('is never the same twice, and never too long to be stored', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 240, maxLength: 400, unit: 'grapheme' }), (value) => {
        const values = choices(value, 12);
        expect(new Set(values).size).toBe(12);
        expect(values.every((one) => one.length <= 255 && one.isWellFormed() && isUnbound(one))).toBe(true);
      }),
    );
  });

  it.each(['zhangsan', 'unbind', 'zhang_unbinding', '_unbind_zhang', '13800000001', ''])(
    'is not: %j',
    (value) => {
      expect(isUnbound(value)).toBe(false);
      expect(withoutSuffix(value)).toBe(value);
      expect(suffixOf(value)).toBe('');
    },
  );
});
