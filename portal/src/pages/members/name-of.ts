import type { Member } from '../../api/member-queries';

/** What people call a sub-account. */
export function nameOf({ name, username }: Pick<Member, 'name' | 'username'>): string {
  return name ?? username;
}
