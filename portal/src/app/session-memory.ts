import { session } from '../api/client';

/** Whether this browser had a session lately; what it may do is the server's to say. */
const KEY = 'portal.signed-in';

export function wasSignedIn(): boolean {
  return localStorage.getItem(KEY) !== null;
}

session.subscribe(() => {
  if (session.state() === 'open') localStorage.setItem(KEY, 'yes');
  else if (session.state() === 'none') localStorage.removeItem(KEY);
});
