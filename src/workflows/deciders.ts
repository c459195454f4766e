import type { Core } from '@strapi/strapi';
import { query } from '../store/query';
import type { AdminUser } from './admin-users';

/** What lets a role of the panel do tasks. */
const DECIDE = 'plugin::workflow.task.decide';

export interface PanelRole {
  readonly id: number;
  readonly code: string;
  readonly name: string;
}

export interface PanelUser extends AdminUser {
  readonly isActive: boolean;
  readonly blocked: boolean | null;
  readonly roles: readonly PanelRole[];
}

/** The panel's users who can do tasks: active, not blocked, with a role that may. */
export async function deciders(strapi: Core.Strapi): Promise<readonly PanelUser[]> {
  const users = await query<PanelUser>(strapi, 'admin::user').findMany({
    where: { isActive: true, roles: { permissions: { action: DECIDE } } },
    populate: { roles: { select: ['id', 'code', 'name'] } },
    orderBy: { id: 'asc' },
  });
  // A user whose two roles both may is found once for each.
  return [...new Map(users.filter(isSignedIn).map((user) => [user.id, user])).values()];
}

/** @returns the active users of a role, whether it may do tasks or not */
export async function usersOfRole(strapi: Core.Strapi, code: string): Promise<readonly PanelUser[]> {
  const users = await query<PanelUser>(strapi, 'admin::user').findMany({
    where: { isActive: true, roles: { code } },
    orderBy: { id: 'asc' },
  });
  return users.filter(isSignedIn);
}

/** @returns the codes of the roles that an active user has */
export async function rolesOf(strapi: Core.Strapi, adminUserId: number): Promise<readonly string[]> {
  const user = await query<PanelUser>(strapi, 'admin::user').findOne({
    where: { id: adminUserId, isActive: true },
    populate: { roles: { select: ['id', 'code', 'name'] } },
  });
  return user && isSignedIn(user) ? user.roles.map(({ code }) => code) : [];
}

export function panelRoles(strapi: Core.Strapi): Promise<readonly PanelRole[]> {
  return query<PanelRole>(strapi, 'admin::role').findMany({ orderBy: { id: 'asc' } });
}

/** A name to choose somebody by; never the e-mail address that stands for a missing name elsewhere. */
export function shownName({ id, firstname, lastname, username }: AdminUser): string {
  return `${lastname ?? ''}${firstname ?? ''}`.trim() || (username ?? `#${String(id)}`);
}

function isSignedIn({ blocked }: PanelUser): boolean {
  return blocked !== true;
}
