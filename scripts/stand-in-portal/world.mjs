// @ts-check
import { createApplications } from './applications.mjs';
import { createFaults } from './faults.mjs';
import { createKeys } from './keys.mjs';
import { createLog } from './log.mjs';
import { createPeople } from './people.mjs';
import { createSessions } from './sessions.mjs';
import { createSecrets } from './single-use.mjs';

const MINUTES_TO_SIGN_IN = 15;

/**
 * Somebody is on the sign-in page, on the way to an application or to the personal page.
 *
 * @typedef {object} SignIn
 * @property {'natural' | 'legal' | null} kind what was asked for
 * @property {boolean} again whether to ask also somebody who is signed in already
 * @property {(exchange: import('./web/exchange.mjs').Exchange, session: import('./sessions.mjs').Session) => Promise<string>} finish
 *   answers where the browser goes next
 */

/** Everything the portal knows, in memory. @typedef {ReturnType<typeof createWorld>} World */

/**
 * @param {{ url: string, people: readonly import('./people.mjs').Person[], applications: readonly string[] }} start
 */
export function createWorld({ url, people, applications }) {
  /** @type {import('./single-use.mjs').Secrets<SignIn>} */
  const signIns = createSecrets({ seconds: MINUTES_TO_SIGN_IN * 60 });
  return {
    url,
    people: createPeople(people),
    applications: createApplications(applications),
    sessions: createSessions(),
    faults: createFaults(),
    keys: createKeys(),
    signIns,
    log: createLog(),
  };
}
