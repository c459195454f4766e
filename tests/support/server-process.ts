import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { client, type Client } from './http';

/** A server that can be killed. It works on the database of the installation that was booted before. */
export interface ServerProcess {
  readonly baseUrl: string;
  as(token: string): Client;
  /** SIGKILL: nothing in it runs any further. */
  kill(): Promise<void>;
  /** Asks it to end, and kills it when it does not. */
  stop(): Promise<void>;
}

const root = path.resolve(__dirname, '../..');
const PATIENCE_MILLISECONDS = 20_000;

/**
 * Starts a server as a child of this process, with this process's environment: after `bootInstallation`
 * that is the installation's, so both share database, secrets and catchers.
 *
 * @throws Error with what the server wrote, when it ends before it listens
 */
export async function startServerProcess(
  environment: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = fork(path.join(__dirname, 'server-process-child.cjs'), {
    cwd: root,
    env: { ...process.env, SERVER_DIST_DIRECTORY: process.env.TEST_DIST_DIRECTORY, ...environment },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const port = await listening(child);
  const baseUrl = `http://127.0.0.1:${String(port)}`;
  return {
    baseUrl,
    as: (token) => client(baseUrl, token),
    kill: () => ended(child, () => child.kill('SIGKILL')),
    stop: async () => {
      const killer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS);
      await ended(child, () => {
        if (child.connected) child.disconnect();
      });
      clearTimeout(killer);
    },
  };
}

async function listening(child: ChildProcess): Promise<number> {
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => words.push(chunk.toString('utf8')));
  }
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }: { port: number }) => {
      resolve(port);
    });
    child.once('exit', () => {
      reject(new Error(`The server ended before it listened:\n${words.join('')}`));
    });
  });
}

async function ended(child: ChildProcess, end: () => unknown): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  end();
  await exit;
}
