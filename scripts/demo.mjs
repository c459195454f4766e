// @ts-check
import { parseArgs } from 'node:util';
import { runDemo } from './demo/run.mjs';
import { stopSignal } from './demo/stop-signal.mjs';

/**
 * `npm run demo`: the whole platform with an invented city, on this machine and with nothing installed but
 * Node. `npm run demo -- --fresh` throws away what was done in it before.
 */
const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
process.exit(await runDemo({ signal: stopSignal(), fresh: values.fresh }));
