import fc from 'fast-check';
import {
  isProfileComplete,
  nextStep,
  NEXT_STEPS,
  type Situation,
} from '../../../src/api/account/domain/next-step';

const fresh: Situation = {
  restricted: false,
  profileComplete: true,
  hasUnit: false,
  openCase: null,
  registrationRejected: false,
};
const situation = fc.record<Situation>({
  restricted: fc.boolean(),
  profileComplete: fc.boolean(),
  hasUnit: fc.boolean(),
  openCase: fc.constantFrom(null, 'under-review', 'returned'),
  registrationRejected: fc.boolean(),
});

describe('the next step in the personal centre (product.md section 3)', () => {
  it.each<[string, Partial<Situation>, string]>([
    ['a level below three', { restricted: true }, 'upgrade-level'],
    ['no name or no proved mobile', { profileComplete: false }, 'complete-profile'],
    ['no unit', {}, 'bind-unit'],
    ['a case under review', { openCase: 'under-review' }, 'await-review'],
    ['a case returned for correction', { openCase: 'returned' }, 'correct-and-resubmit'],
    ['a registration rejected', { registrationRejected: true }, 'correct-and-resubmit'],
    ['a unit', { hasUnit: true }, 'done'],
    ['a unit whose data are under review', { hasUnit: true, openCase: 'under-review' }, 'await-review'],
    [
      'a case under review and no profile yet',
      { openCase: 'under-review', profileComplete: false },
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
