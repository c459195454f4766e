import { createListeners } from '../lib/listeners';
import { ownerOf } from './token';

/**
 * `unknown`: nobody has asked yet whether the browser keeps a session; `ended`: there was one on this page, and
 * it is over.
 */
export type SessionState = 'unknown' | 'none' | 'open' | 'ended';

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly token: () => string | null;
  readonly open: (token: string) => void;
  readonly close: () => void;
  /** Goes on with the session that the browser keeps, if any. @throws when the server cannot be asked */
  readonly resume: () => Promise<SessionState>;
  /** Fetches a fresh token. @returns whether there is one; if not, the session has ended */
  readonly renew: () => Promise<boolean>;
}

/**
 * The session of this page. The access token is kept in memory only; the refresh token is in a cookie that no
 * script can read.
 *
 * @param refresh asks for a new access token by that cookie; null when there is no session
 */
export function createSession(refresh: () => Promise<string | null>): Session {
  const listeners = createListeners();
  let state: SessionState = 'unknown';
  let token: string | null = null;
  let running: Promise<boolean> | null = null;

  const become = (next: SessionState, nextToken: string | null) => {
    state = next;
    token = nextToken;
    listeners.tell();
  };

  const renewal = async (): Promise<boolean> => {
    const before = token;
    const fresh = await refresh();
    // Somebody else may have signed in meanwhile, in another tab: this page shows the former person's data.
    const isSomebodyElse = fresh !== null && before !== null && ownerOf(fresh) !== ownerOf(before);
    if (fresh === null || isSomebodyElse) {
      become(before === null ? 'none' : 'ended', null);
      return false;
    }
    become('open', fresh);
    return true;
  };

  const renew = () => {
    // Requests that are refused at the same moment share one renewal.
    running ??= renewal().finally(() => {
      running = null;
    });
    return running;
  };

  return {
    state: () => state,
    token: () => token,
    subscribe: listeners.subscribe,
    open: (given) => become('open', given),
    close: () => become('none', null),
    resume: async () => {
      if (state === 'unknown') await renew();
      return state;
    },
    renew,
  };
}
