// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './demo/paths.mjs';

/** Only our own pages are opened, and the sandbox runs neither for root nor in every container. */
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking'];

/**
 * The machine's own Chromium, else the one that npm brought (Linux only, and without Chinese letters).
 *
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser() {
  const own = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  const executablePath = existsSync(own) ? own : packagedChromium();
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** Unpacked here: the folder for temporary files is shared with other users, who may not run it. */
function packagedChromium() {
  const folder = join(ROOT, '.cache', 'chromium');
  mkdirSync(folder, { recursive: true });
  return execFileSync(process.execPath, [join(ROOT, 'scripts/chromium/unpack.mjs')], {
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  });
}
