const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** The browser's tests take longest: begun last, they would leave all cores but one with nothing to do. */
const LONGEST = path.join('tests', 'browser');

module.exports = class LongFilesFirst extends Sequencer {
  sort(tests) {
    const isLong = (test) => test.path.includes(LONGEST);
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
