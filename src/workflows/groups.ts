import type { Core } from '@strapi/strapi';
import type {
  ActorReference,
  GroupDirectory,
  GroupReference,
  LocalizedText,
} from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { rolesOf, usersOfRole } from './deciders';

const PREFIX = 'department:';
const ROLE_PREFIX = 'role:';
const ADMINISTRATOR_PREFIX = 'unit-administrator:';

/**
 * The group of one: whoever administers the unit at the moment. What waits for it moves with the role
 * (product.md section 4).
 */
export function administratorGroup(unitDocumentId: string): GroupReference {
  return `${ADMINISTRATOR_PREFIX}${unitDocumentId}`;
}

/** The group of everybody who reviews for a department. */
export function departmentGroup(documentId: string): GroupReference {
  return `${PREFIX}${documentId}`;
}

/** The group of everybody who has a role of the panel, by its code. */
export function roleGroup(code: string): GroupReference {
  return `${ROLE_PREFIX}${code}`;
}

/** What an applicant may read of a group that has their case; null for one within the office. */
export async function groupName(strapi: Core.Strapi, group: GroupReference): Promise<LocalizedText | null> {
  if (group.startsWith(ADMINISTRATOR_PREFIX))
    return { 'zh-Hans': '单位管理员', en: 'The unit’s administrator' };
  if (!group.startsWith(PREFIX)) return null;
  const found = await service(strapi, 'api::department.department').find(group.slice(PREFIX.length));
  return found && { 'zh-Hans': found.name, en: found.nameEn ?? found.name };
}

/**
 * Groups are departments, where a reviewer works for the ones they belong to and those below, the roles of
 * the panel, and the administrators of units.
 */
export function groupDirectory(strapi: Core.Strapi): GroupDirectory {
  const departments = () => service(strapi, 'api::department.department');
  return {
    groupsOf: async (actor) => {
      const accountId = accountIdOf(actor);
      if (accountId !== null) return administrates(strapi, accountId);
      const adminUserId = adminIdOf(actor);
      if (adminUserId === null) return [];
      const [reviewed, roles] = await Promise.all([
        departments().reviewedBy(adminUserId),
        rolesOf(strapi, adminUserId),
      ]);
      return [...reviewed.map(departmentGroup), ...roles.map(roleGroup)];
    },
    membersOf: async (group) => {
      if (group.startsWith(ADMINISTRATOR_PREFIX)) return administratorOf(strapi, group);
      if (group.startsWith(ROLE_PREFIX)) return withRole(strapi, group);
      if (!group.startsWith(PREFIX)) return [];
      const reviewers = await departments().reviewersOf(group.slice(PREFIX.length));
      return reviewers.map((id): ActorReference => `admin:${id}`);
    },
    everybodyFor: async (group) => {
      if (group.startsWith(ADMINISTRATOR_PREFIX)) return administratorOf(strapi, group);
      if (group.startsWith(ROLE_PREFIX)) return withRole(strapi, group);
      const found = new Set<number>();
      const asked = new Set<string>();
      let next: string | null = group.startsWith(PREFIX) ? group.slice(PREFIX.length) : null;
      // The department above the topmost one is that one again.
      while (next !== null && !asked.has(next)) {
        asked.add(next);
        for (const id of await departments().reviewersOf(next)) found.add(id);
        next = await departments().above(next);
      }
      return [...found].map((id): ActorReference => `admin:${id}`);
    },
  };
}

async function withRole(strapi: Core.Strapi, group: GroupReference): Promise<readonly ActorReference[]> {
  const users = await usersOfRole(strapi, group.slice(ROLE_PREFIX.length));
  return users.map(({ id }): ActorReference => `admin:${id}`);
}

async function administrates(strapi: Core.Strapi, accountId: number): Promise<readonly GroupReference[]> {
  const membership = await service(strapi, 'api::membership.membership').of(accountId);
  return membership?.role === 'administrator' ? [administratorGroup(membership.unit.documentId)] : [];
}

async function administratorOf(
  strapi: Core.Strapi,
  group: GroupReference,
): Promise<readonly ActorReference[]> {
  const unit = await service(strapi, 'api::unit.unit').details(group.slice(ADMINISTRATOR_PREFIX.length));
  const id = unit && (await service(strapi, 'api::membership.membership').administratorOf(unit.id));
  return id === null ? [] : [`user:${id}`];
}

/** @returns the numeric id of an admin-panel user, or null for anybody else */
export function adminIdOf(actor: ActorReference): number | null {
  return actor.startsWith('admin:') ? Number(actor.slice('admin:'.length)) : null;
}

/** @returns the numeric id of an account, or null for anybody else */
export function accountIdOf(actor: ActorReference): number | null {
  return actor.startsWith('user:') ? Number(actor.slice('user:'.length)) : null;
}
