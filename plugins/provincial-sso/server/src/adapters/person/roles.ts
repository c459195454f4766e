import type { PortalPerson } from '../../application/ports';

type Role = NonNullable<PortalPerson['organisation']>['role'];

/** 经办人, 管理员 and 法人, as the province numbers them (sso-facts, `corUserRole`). */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['0', 'agent'],
  ['1', 'manager'],
  ['2', 'legal-representative'],
]);

/** @returns null for a word that nobody knows, which gives no right */
export function roleOf(word: string | null): Role {
  return ROLES.get(word ?? '') ?? null;
}
