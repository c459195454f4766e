import type { Core } from '@strapi/strapi';
import { query } from '../store/query';

export interface AdminUser {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
  readonly email: string;
  readonly preferedLanguage: string | null;
}

export function findAdminUser(strapi: Core.Strapi, id: number): Promise<AdminUser | null> {
  return query<AdminUser>(strapi, 'admin::user').findOne({ where: { id } });
}

export async function findAdminUsers(
  strapi: Core.Strapi,
  ids: readonly number[],
): Promise<readonly AdminUser[]> {
  return ids.length === 0
    ? []
    : query<AdminUser>(strapi, 'admin::user').findMany({ where: { id: { $in: ids } } });
}

/** Family name first, as it is said here. */
export function adminUserName({ firstname, lastname, username, email }: AdminUser): string {
  return `${lastname ?? ''}${firstname ?? ''}`.trim() || (username ?? email);
}
