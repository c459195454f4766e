// @ts-check
import { openBrowser } from '../chromium.mjs';
import { buildPortalIfStale } from '../building/build.mjs';
import { openHouse } from './house.mjs';
import { LIMITS, load, PHONE, slowDown } from './page-load.mjs';
import { print, runBench } from './run.mjs';

/**
 * `npm run bench:portal`: how long somebody with a mid-range phone waits for the portal's first pages, the browser
 * empty each time. The medians of some rounds; the milliseconds are the machine's, the bytes are not.
 */
const ROUNDS = 5;

/** @typedef {import('./page-load.mjs').PageLoad} PageLoad */
/** @typedef {keyof typeof LIMITS} Figure */

/** @param {import('./run.mjs').Bench} bench */
async function main({ signal, atTheEnd }) {
  await buildPortalIfStale({ environment: process.env, signal });
  const house = await openHouse(atTheEnd);
  const browser = await openBrowser();
  atTheEnd(() => browser.close());
  const { applications } = await house.prepare(ROUNDS);

  /** @param {string} path @param {string} heading @param {boolean} isSignedIn */
  const loads = async (path, heading, isSignedIn) => {
    const found = [];
    for (const { refreshToken } of applications) {
      signal.throwIfAborted();
      const context = await browser.newContext(PHONE.context);
      // The answer brings the cookie that the pages go on with.
      if (isSignedIn) await context.request.post(`${house.url}/api/auth/refresh`, { data: { refreshToken } });
      const page = await context.newPage();
      await slowDown(page);
      found.push(await load(page, house.url + path, heading));
      await context.close();
    }
    return found;
  };
  const home = await loads('/portal/', '办事大厅', false);
  const centre = await loads('/portal/centre', '个人中心', true);
  print([
    `Chromium ${browser.version()}, processor ${PHONE.processorSlowdown} times slower, ${PHONE.network.latency} ms before each answer, 1.6 Mbit/s; medians of ${ROUNDS}`,
    '',
    `${' '.repeat(33)}${['front door', 'personal centre', 'limit'].map((name) => name.padStart(16)).join('')}`,
    line('first contentful paint, ms', 'firstPaint', home, centre, 0),
    line('largest contentful paint, ms', 'largestPaint', home, centre, 0),
    line('layout shift', 'layoutShift', home, centre, 3),
    line('JavaScript transferred, bytes', 'scriptBytes', home, centre, 0),
    '',
    `waited for before painting: ${home[0]?.renderBlocking.join(', ') || 'nothing'}`,
  ]);
  if (isOver(home) || isOver(centre)) process.exitCode = 1;
}

/**
 * @param {string} what
 * @param {Figure} figure
 * @param {readonly PageLoad[]} home
 * @param {readonly PageLoad[]} centre
 * @param {number} digits
 */
function line(what, figure, home, centre, digits) {
  const numbers = [median(home, figure), median(centre, figure), LIMITS[figure]];
  return `${what.padEnd(33)}${numbers.map((number) => number.toFixed(digits).padStart(16)).join('')}`;
}

/** @param {readonly PageLoad[]} loads */
function isOver(loads) {
  return /** @type {Figure[]} */ (Object.keys(LIMITS)).some(
    (figure) => median(loads, figure) >= LIMITS[figure],
  );
}

/** @param {readonly PageLoad[]} loads @param {Figure} figure */
function median(loads, figure) {
  const ordered = loads.map((page) => page[figure]).sort((one, other) => one - other);
  return ordered[Math.floor(ordered.length / 2)] ?? NaN;
}

await runBench(main);
