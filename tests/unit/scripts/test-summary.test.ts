import { summarise } from '../../../scripts/test-summary.mjs';

describe('the one line that a test run ends with', () => {
  it.each([
    [
      'everything passed',
      { numPassedTests: 7, numFailedTests: 0, numRuntimeErrorTestSuites: 0 },
      '7 passed, 0 failed',
      true,
    ],
    [
      'a test failed',
      { numPassedTests: 6, numFailedTests: 1, numRuntimeErrorTestSuites: 0 },
      '6 passed, 1 failed',
      false,
    ],
    [
      'a file broke before its tests ran',
      { numPassedTests: 6, numFailedTests: 0, numRuntimeErrorTestSuites: 2 },
      '6 passed, 2 failed',
      false,
    ],
    [
      'nothing ran',
      { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 0 },
      '0 passed, 0 failed',
      false,
    ],
  ])('where %s', (_, report, line, successful) => {
    expect(summarise(report)).toEqual({ line, successful });
  });
});
