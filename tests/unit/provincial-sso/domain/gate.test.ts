import { gateOf } from '../../../../plugins/provincial-sso/server/src/domain/gate';

const natural = (level: number | null) => ({ kind: 'natural', level }) as const;
const LEGAL = { kind: 'legal', level: null } as const;

describe('the assurance gate (product.md section 2, row 3)', () => {
  it('restricts a session by the stored level of the identity that it signed in with', () => {
    for (const level of [null, 0, 1, 2]) expect(gateOf(natural(level), [], 3).restricted).toBe(true);
    for (const level of [3, 4, 5])
      expect(gateOf(natural(level), [], 3)).toEqual({ level, requiredLevel: 3, restricted: false });
  });

  it('does not restrict a legal identity, which has no level', () => {
    expect(gateOf(LEGAL, [], 3)).toEqual({ level: null, requiredLevel: 3, restricted: false });
  });

  it('does not let an identity of another kind make up for the one that signed in', () => {
    expect(gateOf(natural(2), [natural(2), LEGAL], 3).restricted).toBe(true);
  });

  it('restricts a session whose identity is bound no longer', () => {
    expect(gateOf(null, [natural(4)], 3).restricted).toBe(true);
  });

  it('judges a sign-in without a portal by the identities of the account', () => {
    expect(gateOf(undefined, [], 3).restricted).toBe(false);
    expect(gateOf(undefined, [natural(2)], 3)).toEqual({ level: 2, requiredLevel: 3, restricted: true });
    expect(gateOf(undefined, [natural(2), LEGAL], 3).restricted).toBe(false);
    expect(gateOf(undefined, [natural(3)], 3).restricted).toBe(false);
  });
});
