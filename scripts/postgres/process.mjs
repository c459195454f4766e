// @ts-check
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

/**
 * The operating system's user that a command runs as; null for the one that runs this script.
 *
 * @typedef {{ readonly uid: number, readonly gid: number } | null} SystemUser
 */

const execute = promisify(execFile);

/** The caller's PG* variables would redirect initdb and pg_ctl; messages stay English to be recognised. */
function environment() {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Runs a packaged program to its end and returns what it printed.
 *
 * @param {string} program
 * @param {readonly string[]} options
 * @param {SystemUser} user
 * @param {string} workingDirectory one that `user` may enter
 * @returns {Promise<string>}
 * @throws {Error} with the program's stderr in its message, when it fails
 */
export async function run(program, options, user, workingDirectory) {
  const { stdout } = await execute(program, [...options], {
    ...user,
    cwd: workingDirectory,
    env: environment(),
  });
  return stdout;
}

/**
 * Runs pg_ctl. Its streams are closed from the start: a server that it leaves behind would hold them
 * open, and the caller would wait for ever.
 *
 * @param {string} program
 * @param {readonly string[]} options
 * @param {SystemUser} user
 * @param {string} workingDirectory one that `user` may enter
 * @returns {Promise<boolean>} whether it ended with code 0
 */
export function runDetached(program, options, user, workingDirectory) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...options], {
      ...user,
      cwd: workingDirectory,
      env: environment(),
      stdio: 'ignore',
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
}

/**
 * The command line of a process, or null when there is no such process.
 *
 * @param {number} pid
 * @returns {Promise<string | null>}
 */
export async function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      // An exited process that nobody has reaped yet has an empty command line.
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || null;
    } catch {
      return null;
    }
  }
  const [program, options] =
    process.platform === 'win32'
      ? [
          'powershell',
          ['-NoProfile', '-Command', `(Get-CimInstance Win32_Process -Filter ProcessId=${pid}).CommandLine`],
        ]
      : ['ps', ['-o', 'command=', '-p', String(pid)]];
  try {
    const { stdout } = await execute(/** @type {string} */ (program), /** @type {string[]} */ (options));
    return stdout.trim() || null;
  } catch {
    return null;
  }
}
