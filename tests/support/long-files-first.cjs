const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Those that take minutes, in the order in which they are begun: as the last ones they would leave the other
 * cores with nothing to do. The first of the browser's builds the admin panel, and all others of them would
 * wait for it; so two begin beside it that need no panel.
 */
const LONG = [
  'browser/reviewing',
  'town-model/running-a-town',
  'permissions/permission-matrix',
  'browser/',
  'features/races',
  'killed-server',
  'town-model/',
  'features/dry-run',
];

const rank = ({ path }) => {
  const found = LONG.findIndex((part) => path.replaceAll('\\', '/').includes(part));
  return found === -1 ? LONG.length : found;
};

module.exports = class LongFilesFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
