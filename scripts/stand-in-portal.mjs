// @ts-check
import { parseArgs } from 'node:util';
import { startStandInPortal } from './stand-in-portal/index.mjs';

/**
 * The stand-in portal as a process of its own: `node scripts/stand-in-portal.mjs --application <address>`.
 * It says where it is and how the plugin is configured for it: to the process that started it, if one
 * listens, else on the terminal. It ends with that process.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    application: { type: 'string', multiple: true, default: [] },
  },
});
const portal = await startStandInPortal({
  applications: values.application,
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
});
const { url, controlToken, portals, jisVariants } = portal;
if (process.send) {
  process.on('disconnect', () => process.exit(0));
  process.send({ url, controlToken, portals, jisVariants });
} else {
  process.stdout.write(`${url}\ncontrol token: ${controlToken}\n${JSON.stringify(portals, null, 2)}\n`);
}
