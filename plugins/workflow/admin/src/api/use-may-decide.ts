import { useAuth } from '@strapi/strapi/admin';
import { DECIDE_TASKS } from '../plugin-id';

/** Whether this person's role lets them claim and decide tasks at all. */
export function useMayDecide(): boolean {
  const permissions = useAuth('workflow', (state) => state.permissions);
  return permissions.some(({ action }) => DECIDE_TASKS.some((needed) => needed.action === action));
}
