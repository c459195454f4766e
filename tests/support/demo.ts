import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Summary } from '../../scripts/demo/summary.mjs';

const root = path.resolve(__dirname, '../..');

/** A demo in processes of its own, as `npm run demo` starts it. */
export interface Demo {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** @returns the exit code, null when a signal ended it */
  readonly ended: Promise<number | null>;
  /** Waits until it has told its addresses. @throws Error with its output when it ends before */
  ready(): Promise<Summary>;
}

/**
 * Starts the demo, beside one that a developer may be running.
 *
 * @param dataDirectory where its database and files lie
 */
export function startDemo(dataDirectory: string): Demo {
  const { DATABASE_URL: _theTests, ...environment } = process.env;
  const child = spawn(process.execPath, ['scripts/demo.mjs'], {
    cwd: root,
    env: { ...environment, DEMO_DATA_DIR: dataDirectory, PORT: '13370' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  }
  let running = true;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      running = false;
      resolve(code);
    });
  });
  const file = path.join(dataDirectory, 'demo.json');
  return {
    process: child,
    output: () => output,
    ended,
    ready: async () => {
      while (!output.includes('The demo is ready') || !existsSync(file)) {
        if (!running) throw new Error(`The demo ended before it was ready:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return JSON.parse(readFileSync(file, 'utf8')) as Summary;
    },
  };
}

/** Every process that runs on the demo's data or below the given one, as `ps` shows them. */
export function processesOf(dataDirectory: string, parent: number): { pid: number; command: string }[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return table.split('\n').flatMap((line) => {
    const [, pid, ppid, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    const isIts = Number(ppid) === parent || Number(pid) === parent || command.includes(dataDirectory);
    return isIts ? [{ pid: Number(pid), command }] : [];
  });
}
