// @ts-check
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} JestReport what `jest --json` writes
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numRuntimeErrorTestSuites files that broke before any of their tests ran
 */

/**
 * Sums up a report of Jest in one line. A file that could not run counts as one failure, or a broken import
 * would make its tests vanish from the count.
 *
 * @param {JestReport} report
 * @returns {{ line: string, successful: boolean }} successful: something passed and nothing failed
 */
export function summarise({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return {
    line: `${numPassedTests} passed, ${failed} failed`,
    successful: failed === 0 && numPassedTests > 0,
  };
}

if (process.argv[1]?.endsWith('test-summary.mjs')) {
  const [, , file = ''] = process.argv;
  const { line, successful } = summarise(JSON.parse(readFileSync(file, 'utf8')));
  process.stdout.write(`${line}\n`);
  process.exitCode = successful ? 0 : 1;
}
