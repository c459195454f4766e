import { createListeners } from '../lib/listeners';
import type { components } from '../api/schema';

type SignInPage = components['schemas']['SignInPage'];

/** What a sign-in came to, which the personal centre says once the person is there. */
export type Arrival = Pick<components['schemas']['SignIn'], 'outcome' | 'page'>;

const KEY = 'portal.arrival';
const listeners = createListeners();

let current: Arrival | null = null;
let isRead = false;

export const subscribeToArrival = listeners.subscribe;

/** Kept until the tab is closed or the person has read it: a page that is loaded anew still says it. */
export function arrival(): Arrival | null {
  if (!isRead) {
    isRead = true;
    const kept = sessionStorage.getItem(KEY);
    current = kept === null ? null : (JSON.parse(kept) as Arrival);
  }
  return current;
}

export function setArrival(next: Arrival | null): void {
  isRead = true;
  current = next;
  if (next === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(next));
  listeners.tell();
}

/** Where the province's portal raises the assurance level, if the sign-in said so. */
export function raiseLevelLink(page: SignInPage | undefined) {
  return page?.links.find(({ rel }) => rel === 'raise-level') ?? null;
}
