import fc from 'fast-check';
import { expressionProblems } from '../../../../../plugins/workflow/server/src/application/studio/check-expression';

const KNOWN = ['outcome', 'fieldsToCorrect', 'countersign.approvals', '单位'];

/** The parts of the text that are marked, with how bad it is. */
async function marked(text: string) {
  const problems = await expressionProblems(text, KNOWN);
  return problems.map(({ from, to, severity }) => [severity, text.slice(from, to)]);
}

describe('an expression while it is typed', () => {
  it.each([
    'outcome = "approve"',
    '= outcome = "approve"',
    'list contains(fieldsToCorrect, "address")',
    'countersign.approvals >= 2',
    '单位 = "烟台"',
    'count(fieldsToCorrect[item != "x"]) > 0',
  ])('has nothing to say to %s', async (text) => {
    expect(await marked(text)).toEqual([]);
  });

  it.each([
    ['outcom = "approve"', ['warning', 'outcom']],
    ['=  outcom = "approve" and outcome = unit', ['warning', 'outcom'], ['warning', 'unit']],
    ['if amount > 5 then "a" else 地区', ['warning', 'amount'], ['warning', '地区']],
    ['count(list[a = 1]) > 0', ['warning', 'list']],
    ['outcome =', ['error', '=']],
    ['outcome = "😀" and matches(outcome, "a+")', ['error', 'matches(outcome, "a+")']],
    ['for x in outcome return x', ['error', 'for x in outcome return x']],
  ] as const)('marks in %s what is wrong', async (text, ...expected) => {
    expect(await marked(text)).toEqual(expected);
  });

  it('marks what is missing and what is too much', async () => {
    expect(await expressionProblems('', KNOWN)).toMatchObject([{ from: 0, to: 0, severity: 'error' }]);
    expect(await expressionProblems(`"${'a'.repeat(600)}"`, KNOWN)).toMatchObject([{ from: 500, to: 602 }]);
  });

  it('says in both languages which name it does not know', async () => {
    const [problem] = await expressionProblems('outcom = 1', KNOWN);
    expect(problem?.message['zh-Hans']).toContain('“outcom”');
    expect(problem?.message.en).toContain('"outcom"');
  });

  it('marks only what stands in the text, whatever is typed', async () => {
    const piece = fc.constantFrom(
      'outcome',
      ' = ',
      '"a"',
      '(',
      ')',
      '[',
      ']',
      ' and ',
      'if ',
      '.',
      '😀',
      'x',
      '=',
      ' ',
    );
    const typed = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        for (const { from, to } of await expressionProblems(text, KNOWN)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(from).toBeLessThanOrEqual(to);
          if (text !== '') expect(to).toBeGreaterThan(from);
        }
      }),
    );
  });
});
