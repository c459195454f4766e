import fc from 'fast-check';
import { isSignedIn } from '@city/plugin-provincial-sso/contracts';
import {
  decide,
  type Candidate,
  type Facts,
} from '../../../../plugins/provincial-sso/server/src/domain/decide';

const RULES = { requiredLevel: 3, confirmTypedMobile: true };
const NATURAL = { kind: 'natural', level: 3, hasMobile: true, creditCode: null } as const;
const LEGAL = { kind: 'legal', level: null, hasMobile: true, creditCode: '91370600MA3C0PEE37' } as const;
const NOTHING: Facts = { person: NATURAL, bound: null, byMobile: [], byUsername: null, confirmed: null };
const BOUND = { accountId: 7, disabled: false, creditCode: null };
const HOLDER: Candidate = { accountId: 7, disabled: false, mobileProved: true, boundKinds: [] };

/** What the table says of a stranger, but for these facts. */
const of = (facts: Partial<Facts>, rules = RULES) => {
  const { outcome, accountId } = decide({ ...NOTHING, ...facts }, rules);
  return accountId === null ? outcome : `${outcome} ${String(accountId)}`;
};

describe('the binding table (product.md section 2)', () => {
  it('row 2: never lets a disabled account in, nor makes a second one', () => {
    expect(of({ bound: { ...BOUND, disabled: true } })).toBe('account-disabled 7');
    expect(of({ person: LEGAL, bound: { ...BOUND, disabled: true, creditCode: LEGAL.creditCode } })).toBe(
      'account-disabled 7',
    );
    expect(of({ byMobile: [{ ...HOLDER, disabled: true }] })).toBe('account-disabled 7');
  });

  it('row 3: restricts a bound natural identity below level three', () => {
    for (const level of [null, 0, 1, 2])
      expect(of({ person: { ...NATURAL, level }, bound: BOUND })).toBe('signed-in-restricted 7');
  });

  it('row 4: signs in a bound natural identity of level three, and a legal one with a mobile', () => {
    for (const level of [3, 4, 5])
      expect(of({ person: { ...NATURAL, level }, bound: BOUND })).toBe('signed-in 7');
    expect(of({ person: LEGAL, bound: { ...BOUND, creditCode: LEGAL.creditCode } })).toBe('signed-in 7');
    expect(of({ person: { ...LEGAL, hasMobile: false }, bound: BOUND })).toBe('mobile-required 7');
  });

  it('keeps a legal identity out whose credit code is not the one that it was bound with', () => {
    const bound = { ...BOUND, creditCode: '91370600MA3C0PEE37' };
    expect(of({ person: { ...LEGAL, creditCode: '913706000000000000' }, bound })).toBe(
      'credit-code-changed 7',
    );
    expect(of({ person: { ...LEGAL, creditCode: null }, bound })).toBe('credit-code-changed 7');
    expect(of({ person: LEGAL, bound })).toBe('signed-in 7');
  });

  it('row 5: neither binds nor creates anything for a natural identity below level three', () => {
    const person = { ...NATURAL, level: 2 };
    expect(of({ person })).toBe('upgrade-required');
    expect(of({ person, byMobile: [HOLDER], byUsername: 9 })).toBe('upgrade-required');
  });

  it('row 6: binds by a mobile that exactly one account holds and has proved', () => {
    expect(of({ byMobile: [HOLDER] })).toBe('bound 7');
    expect(of({ person: LEGAL, byMobile: [HOLDER] })).toBe('bound 7');
    expect(of({ byMobile: [HOLDER, { ...HOLDER, accountId: 8 }] })).toBe('mobile-ambiguous');
  });

  it('row 7: asks before binding by a mobile that somebody else typed, unless told not to', () => {
    const byMobile = [{ ...HOLDER, mobileProved: false }];
    expect(of({ byMobile })).toBe('confirm-binding 7');
    expect(of({ byMobile, confirmed: 7 })).toBe('bound 7');
    expect(of({ byMobile, confirmed: 8 })).toBe('confirm-binding 7');
    expect(of({ byMobile }, { ...RULES, confirmTypedMobile: false })).toBe('bound 7');
  });

  it('row 8: binds the other kind as the second identity', () => {
    expect(of({ person: LEGAL, byMobile: [{ ...HOLDER, boundKinds: ['natural'] }] })).toBe(
      'bound-second-identity 7',
    );
  });

  it('row 9: binds no second identity of the same kind', () => {
    expect(of({ byMobile: [{ ...HOLDER, boundKinds: ['natural'] }] })).toBe('identity-kind-taken 7');
    expect(of({ byMobile: [{ ...HOLDER, mobileProved: false, boundKinds: ['natural', 'legal'] }] })).toBe(
      'identity-kind-taken 7',
    );
  });

  it('row 10: lets the mobile win over the login name', () => {
    expect(of({ byMobile: [HOLDER], byUsername: 9 })).toBe('bound 7');
  });

  it('row 11: gives nobody the account that only has their login name', () => {
    expect(of({ byUsername: 9 })).toBe('username-conflict 9');
    expect(of({ person: { ...NATURAL, hasMobile: false }, byUsername: 9 })).toBe('username-conflict 9');
  });

  it('row 12: wants a mobile of a legal identity', () => {
    const person = { ...LEGAL, hasMobile: false };
    expect(of({ person })).toBe('mobile-required');
    expect(of({ person, byUsername: 9 })).toBe('username-conflict 9');
  });

  it('row 13: makes an account where nothing matches', () => {
    expect(of({})).toBe('account-created');
    expect(of({ person: LEGAL })).toBe('account-created');
  });
});

describe('whatever the facts are', () => {
  const kind = fc.constantFrom('natural' as const, 'legal' as const);
  const candidate = fc.record({
    accountId: fc.integer({ min: 1, max: 3 }),
    disabled: fc.boolean(),
    mobileProved: fc.boolean(),
    boundKinds: fc.uniqueArray(kind),
  });
  const anyFacts: fc.Arbitrary<Facts> = fc.record({
    person: fc.record({
      kind,
      level: fc.option(fc.integer({ min: 0, max: 5 })),
      hasMobile: fc.boolean(),
      creditCode: fc.option(fc.constantFrom('A', 'B')),
    }),
    bound: fc.option(
      fc.record({
        accountId: fc.integer({ min: 1, max: 3 }),
        disabled: fc.boolean(),
        creditCode: fc.option(fc.constantFrom('A', 'B')),
      }),
    ),
    byMobile: fc.array(candidate, { maxLength: 3 }),
    byUsername: fc.option(fc.integer({ min: 1, max: 3 })),
    confirmed: fc.option(fc.integer({ min: 1, max: 3 })),
  });

  it('opens no account that is disabled, and none but the bound one or the one that holds the mobile', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), (facts, confirmTypedMobile) => {
        const { outcome, accountId } = decide(facts, { requiredLevel: 3, confirmTypedMobile });
        if (!isSignedIn(outcome) || outcome === 'account-created') return;
        const opened = facts.bound ?? facts.byMobile[0];
        expect(accountId).toBe(opened?.accountId);
        expect(opened?.disabled).toBe(false);
      }),
    );
  });

  it('gives a natural identity below level three no unrestricted session', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(null, 0, 1, 2), (facts, level) => {
        const person = { ...facts.person, kind: 'natural' as const, level };
        const { outcome } = decide({ ...facts, person }, RULES);
        expect(isSignedIn(outcome) && outcome !== 'signed-in-restricted').toBe(false);
      }),
    );
  });

  it('binds no second identity of a kind, and nothing where several accounts come into question', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { outcome } = decide(facts, RULES);
        if (outcome !== 'bound' && outcome !== 'bound-second-identity') return;
        expect(facts.byMobile).toHaveLength(1);
        expect(facts.byMobile[0]?.boundKinds).not.toContain(facts.person.kind);
      }),
    );
  });
});
