import fc from 'fast-check';
import { requestFingerprint } from '../../../../plugins/workflow/server/src/domain/request-fingerprint';

describe('the fingerprint of a request', () => {
  it('is the same for the same JSON, whatever the order of its keys', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffled(inner)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(requestFingerprint(shuffled(value))).toBe(requestFingerprint(value));
      }),
    );
  });

  it('differs where a single value differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(requestFingerprint({ body: ['same', one] })).not.toBe(
          requestFingerprint({ body: ['same', 1, one] }),
        );
        expect(requestFingerprint([one, other])).not.toBe(requestFingerprint([other, one]));
      }),
    );
  });

  it.each([
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [{ a: '1' }, { a: 1 }],
    [{ a: { b: 1 } }, { a: 1, b: 1 }],
    [{ a: null }, {}],
    [undefined, null],
  ])('tells %p from %p', (one, other) => {
    expect(requestFingerprint(one)).not.toBe(requestFingerprint(other));
  });

  it('takes a value as JSON would send it', () => {
    const time = new Date('2026-03-06T15:00:00Z');
    expect(requestFingerprint({ time, nothing: undefined })).toBe(
      requestFingerprint({ time: '2026-03-06T15:00:00.000Z' }),
    );
  });

  it('is SHA-256 in hexadecimal and stays what it is from release to release', () => {
    expect(requestFingerprint({ b: [1, 'x'], a: { d: null, c: true } })).toBe(
      '582165beb9dc97d37ab12d65c9d5ff785e7a736798669e05ffc7ce355e8b3054',
    );
  });
});
