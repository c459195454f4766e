import fc from 'fast-check';
import {
  isProfileComplete,
  nextStep,
  NEXT_STEPS,
  type Situation,
} from '../../../src/api/account/domain/next-step';

const fresh: Situation = { restricted: false, profileComplete: true, hasUnit: false, latestCase: null };
const situation = fc.record<Situation>({
  restricted: fc.boolean(),
  profileComplete: fc.boolean(),
  hasUnit: fc.boolean(),
  latestCase: fc.constantFrom(null, 'under-review', 'returned', 'approved', 'rejected', 'withdrawn'),
});

describe('the next step in the personal centre (product.md section 3)', () => {
  it.each<[string, Partial<Situation>, string]>([
    ['a level below three', { restricted: true }, 'upgrade-level'],
    ['no name or no proved mobile', { profileComplete: false }, 'complete-profile'],
    ['no unit', {}, 'bind-unit'],
    ['a case under review', { latestCase: 'under-review' }, 'await-review'],
    ['a case returned for correction', { latestCase: 'returned' }, 'correct-and-resubmit'],
    ['a case rejected', { latestCase: 'rejected' }, 'correct-and-resubmit'],
    ['a case withdrawn', { latestCase: 'withdrawn' }, 'bind-unit'],
    ['a unit', { hasUnit: true, latestCase: 'approved' }, 'done'],
    [
      'a case under review and no profile yet',
      { latestCase: 'under-review', profileComplete: false },
      'await-review',
    ],
  ])('with %s', (_what, change, step) => {
    expect(nextStep({ ...fresh, ...change })).toBe(step);
  });

  it('is always one of the six, and a restricted account is asked for nothing but its level', () => {
    fc.assert(
      fc.property(situation, (any) => {
        expect(NEXT_STEPS).toContain(nextStep(any));
        expect(nextStep({ ...any, restricted: true })).toBe('upgrade-level');
      }),
    );
  });

  it.each([
    [{ name: '王小明', mobileProvedAt: '2026-01-05T01:00:00.000Z' }, true],
    [{ name: '王小明', mobileProvedAt: null }, false],
    [{ name: ' ', mobileProvedAt: '2026-01-05T01:00:00.000Z' }, false],
    [{ name: null, mobileProvedAt: null }, false],
  ])('a profile %j is complete: %s', (profile, complete) => {
    expect(isProfileComplete(profile)).toBe(complete);
  });
});
