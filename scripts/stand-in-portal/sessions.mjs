// @ts-check
import { createSecrets } from './single-use.mjs';

const A_DAY = 24 * 60 * 60;

/**
 * Somebody is signed in at the portal.
 *
 * @typedef {object} Session
 * @property {string} id
 * @property {string} subject
 * @property {Map<string, () => Promise<unknown>>} participants tells those that learned of it that it ended
 */

/**
 * @typedef {object} Sessions
 * @property {(subject: string) => Session} open
 * @property {(id: string) => Session | null} find
 * @property {(id: string, options?: { tell?: boolean }) => Promise<void>} end
 */

/** @returns {Sessions} */
export function createSessions() {
  /** @type {import('./single-use.mjs').Secrets<Session>} */
  const sessions = createSecrets({ seconds: A_DAY });
  return {
    open: (subject) => {
      const session = { id: '', subject, participants: new Map() };
      session.id = sessions.add(session);
      return session;
    },
    find: sessions.find,
    end: async (id, { tell = true } = {}) => {
      const session = sessions.take(id);
      if (!session || !tell) return;
      // Whoever cannot be told must not keep the others from hearing it.
      await Promise.allSettled([...session.participants.values()].map((participant) => participant()));
    },
  };
}
