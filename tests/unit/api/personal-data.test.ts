import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createBlindIndex } from '../../../src/personal-data/blind-index';
import { createSealer } from '../../../src/personal-data/seal';

const aKey = (id: string) => ({ id, key: randomBytes(32) });

describe('personal data at rest (product.md section 8)', () => {
  const key = aKey('k1');
  const sealer = createSealer([key]);

  it('comes back as it was, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (plain) => {
        const sealed = sealer.seal(plain);
        expect(sealer.open(sealed)).toBe(plain);
        expect(sealer.seal(plain)).not.toBe(sealed);
        if (plain.length > 3) expect(sealed).not.toContain(plain);
      }),
    );
  });

  it('cannot be changed unnoticed, in any character', () => {
    const sealed = sealer.seal('+8613800000001');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom('A', 'b', '0', '_', '.'), (at, other) => {
        const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
        fc.pre(decoded(changed) !== decoded(sealed));
        expect(() => sealer.open(changed)).toThrow();
      }),
    );
  });

  it('stays readable when a new key takes over, and not without its own', () => {
    const sealed = sealer.seal('+8613800000001');
    const next = aKey('k2');
    const rotated = createSealer([next, key]);
    expect(rotated.open(sealed)).toBe('+8613800000001');
    expect(rotated.seal('x')).toMatch(/^v1\.k2\./);
    expect(() => createSealer([next]).open(sealed)).toThrow();
    expect(() => createSealer([aKey('k1')]).open(sealed)).toThrow();
  });

  it('is refused when it was not sealed here', () => {
    for (const text of [
      '',
      'v1',
      'v1.k1',
      'v1.k1.a.b.c',
      '+8613800000001',
      `v2${sealer.seal('x').slice(2)}`,
    ]) {
      expect(() => sealer.open(text)).toThrow();
    }
    expect(() => createSealer([])).toThrow();
  });

  it('is found through an index that nobody can compute without the key', () => {
    const index = createBlindIndex(randomBytes(32));
    expect(index.of('mobile', '+8613800000001')).toBe(index.of('mobile', '+8613800000001'));
    expect(index.of('mobile', '+8613800000001')).not.toBe(index.of('mobile', '+8613800000002'));
    expect(index.of('mobile', 'x')).not.toBe(index.of('email', 'x'));
    expect(createBlindIndex(randomBytes(32)).of('mobile', 'x')).not.toBe(index.of('mobile', 'x'));
    expect(index.of('mobile', 'x')).toMatch(/^[0-9a-f]{64}$/);
  });
});

/** Base64 has spare bits at the end: two texts may stand for the same bytes. */
function decoded(sealed: string): string {
  const [version = '', id = '', ...parts] = sealed.split('.');
  return [version, id, ...parts.map((part) => Buffer.from(part, 'base64url').toString('hex'))].join('.');
}
