// @ts-check
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from './demo/paths.mjs';

/**
 * `npm run pictures`: takes the pictures of README.md anew. The browser tests make them on their way, so they show
 * what is there. A folder named behind the command, with pictures that tests have made already, saves the tests.
 */
const PLACE = join(ROOT, 'docs/images');

/**
 * @typedef {object} Picture
 * @property {string} name of the file in docs/images
 * @property {string} from as the test calls it
 * @property {string} test the name of that test, or enough of it
 * @property {number} height what is below it is left out, as of the picture that the test makes
 */

/** @type {readonly Picture[]} */
const PICTURES = [
  {
    name: 'portal-home',
    from: 'home-desk',
    test: 'leads from the front door through the choice',
    height: 960,
  },
  {
    name: 'portal-registration',
    from: 'registration-draft-desk',
    test: 'registers a unit once',
    height: 1200,
  },
  { name: 'portal-case', from: 'appeal-review-desk', test: 'disputes who runs a unit', height: 1500 },
  { name: 'portal-phone', from: 'phone-zh-10-approved', test: 'in Chinese on a phone', height: 1800 },
  { name: 'task', from: 'change-corrected', test: 'sets old beside new', height: 740 },
  { name: 'studio', from: 'english-properties', test: 'speaks English where the panel does', height: 1000 },
];

/** @param {string} folder */
function runTests(folder) {
  mkdirSync(folder, { recursive: true });
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const tests = PICTURES.map(({ test }) => test).join('|');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--selectProjects', 'system', '--testPathPatterns', 'tests/browser', '--testNamePattern', tests],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, SCREENSHOTS: folder } },
  );
  if (status !== 0) throw new Error('The pictures are as before: a test has failed.');
}

/** With no more colours than a picture of a page needs, it is a third as large. @param {string} folder */
async function putInPlace(folder) {
  for (const { name, from, height } of PICTURES) {
    const picture = sharp(readFileSync(join(folder, `${from}.png`)));
    const { width, height: whole } = await picture.metadata();
    const file = join(PLACE, `${name}.png`);
    await picture
      .extract({ left: 0, top: 0, width, height: Math.min(whole, height) })
      .png({ palette: true, colours: 256, effort: 10 })
      .toFile(file);
    process.stdout.write(`${name}.png  ${String(Math.round(statSync(file).size / 1024))} KB\n`);
  }
}

const [given] = process.argv.slice(2);
const folder = given ?? join(ROOT, '.cache', 'pictures');
if (given === undefined) runTests(folder);
await putInPlace(folder);
if (given === undefined) rmSync(folder, { recursive: true, force: true });
