import fc from 'fast-check';
import { pollVerdict } from '../../../../plugins/workflow/server/src/domain/countersign';

const rules = fc.oneof(
  fc.constantFrom('all', 'any'),
  fc.integer({ min: 1, max: 1000 }).map((thousandths) => thousandths / 1000),
);

describe('what several people come to together (会签)', () => {
  it.each([
    ['all', 3, [true, true], 'open'],
    ['all', 3, [true, true, true], 'approved'],
    ['all', 3, [false], 'refused'],
    ['any', 3, [true], 'approved'],
    ['any', 3, [false, false], 'open'],
    ['any', 3, [false, false, false], 'refused'],
    [0.6, 5, [true, true, false], 'open'],
    [0.6, 5, [true, true, false, true], 'approved'],
    [0.6, 5, [false, false, false], 'refused'],
    [0.5, 3, [true, false], 'open'],
    [1, 2, [true, true], 'approved'],
    [0.001, 0, [], 'refused'],
  ] as const)('by %s of %s with %j is %s', (rule, size, answers, verdict) => {
    expect(pollVerdict(rule, size, answers)).toBe(verdict);
  });

  it('is decided by the time all have answered, and not changed by those who answer later', () => {
    fc.assert(
      fc.property(rules, fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), (rule, answers) => {
        const verdicts = answers.map((_one, index) =>
          pollVerdict(rule as 'all', answers.length, answers.slice(0, index + 1)),
        );
        expect(verdicts.at(-1)).not.toBe('open');
        const decided = verdicts.filter((verdict) => verdict !== 'open');
        expect(new Set(decided).size).toBe(1);
      }),
    );
  });

  it('is never approved by nobody', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 30 }), (rule, size) => {
        expect(pollVerdict(rule as 'all', size, Array<boolean>(size).fill(false))).toBe('refused');
      }),
    );
  });
});
