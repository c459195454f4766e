import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { z } from 'zod';
import type { portalSchema } from '../../plugins/provincial-sso/server/src/application/ports';
import type { Fault } from '../../scripts/stand-in-portal/faults.mjs';
import type { Seen } from '../../scripts/stand-in-portal/log.mjs';
import type { Person } from '../../scripts/stand-in-portal/people.mjs';
import type { jisVariants } from '../../scripts/stand-in-portal/portal-configuration.mjs';

/** A portal as `config/plugins.ts` names it, before defaults are filled in. */
export type PortalInput = z.input<typeof portalSchema>;

export interface StandInPortal {
  readonly url: string;
  /** How the plugin is configured for it: `oidc`, `jis-b`, `jis-a`, `cas`. */
  readonly portals: readonly PortalInput[];
  readonly jisVariants: ReturnType<typeof jisVariants>;
  readonly control: PortalControl;
  stop(): Promise<void>;
}

export interface PortalControl {
  /** A login, or what changes of it. What is not said is a natural person of level 3 without a mobile. */
  person(subject: string, facts: Partial<Omit<Person, 'subject'>>): Promise<Person>;
  removePerson(subject: string): Promise<void>;
  /** These go wrong from now on, and no others. */
  faults(faults: readonly Fault[], options?: { readonly slowMilliseconds?: number }): Promise<void>;
  /** Lets an application sign in by the portal, where it listens. */
  application(url: string): Promise<void>;
  /** People and faults as at the start. */
  reset(): Promise<void>;
  log(): Promise<readonly Seen[]>;
}

interface Started {
  readonly url: string;
  readonly controlToken: string;
  readonly portals: readonly PortalInput[];
  readonly jisVariants: StandInPortal['jisVariants'];
}

const script = path.resolve(__dirname, '../../scripts/stand-in-portal.mjs');

/**
 * Starts the stand-in portal as a child of this process, on any port.
 *
 * @throws Error with what it wrote, when it ends before it listens
 */
export async function startStandInPortal(): Promise<StandInPortal> {
  const child = fork(script, ['--port', '0'], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const { controlToken, ...started } = await listening(child);
  return {
    ...started,
    control: controlOf(started.url, controlToken),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exit = once(child, 'exit');
      child.kill();
      await exit;
    },
  };
}

function listening(child: ChildProcess): Promise<Started> {
  const words: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => words.push(chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('message', (started: Started) => {
      resolve(started);
    });
    child.once('exit', () => {
      reject(new Error(`The stand-in portal ended before it listened:\n${words.join('')}`));
    });
  });
}

function controlOf(url: string, token: string): PortalControl {
  async function send<Data>(method: string, address: string, body?: unknown): Promise<Data> {
    const response = await fetch(`${url}/control/${address}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The stand-in portal refuses ${method} ${address}: ${text}`);
    return (JSON.parse(text) as { readonly data: Data }).data;
  }
  return {
    person: (subject, facts) => send('PUT', `people/${encodeURIComponent(subject)}`, facts),
    removePerson: (subject) => send('DELETE', `people/${encodeURIComponent(subject)}`),
    faults: (faults, options = {}) => send('POST', 'faults', { faults, ...options }),
    application: (application) => send('POST', 'applications', { url: application }),
    reset: () => send('POST', 'reset', {}),
    log: () => send('GET', 'log'),
  };
}
