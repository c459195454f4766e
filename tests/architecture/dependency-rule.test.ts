import { rmSync } from 'node:fs';
import configuration from '../../.dependency-cruiser.cjs';
import { inventProject, nameInReport, violationsIn, type Violation } from './invented-project';
import { evidence, type Example } from './offences';

const rules = (configuration.forbidden ?? []).map(({ name }) => name);
const examples = Object.values(evidence).flatMap(({ offences, allowed, around = [] }) => [
  ...offences,
  ...allowed,
  ...around,
]);

let violations: Violation[] = [];

const brokenRules = ({ from, to }: Example): string[] =>
  violations
    .filter((violation) => violation.from === from.slice(1) && violation.to === nameInReport(to))
    .map(({ rule }) => rule.name);

describe('who may know whom', () => {
  beforeAll(async () => {
    const directory = inventProject(examples);
    try {
      violations = await violationsIn(directory);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('every rule has evidence that it bites', () => {
    expect(Object.keys(evidence).sort()).toEqual([...rules].sort());
  });

  describe.each(Object.entries(evidence))('%s', (rule, { offences, allowed }) => {
    it.each(offences)('refuses $from → $to', (offence) => {
      expect(brokenRules(offence)).toContain(rule);
    });

    it.each(allowed)('lets $from → $to pass', (example) => {
      expect(brokenRules(example)).toEqual([]);
    });
  });
});
