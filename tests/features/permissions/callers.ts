/** Everybody who may stand before a route, in the order of the columns of docs/permissions.md. */
export const CALLERS = [
  'nobody',
  'restricted account',
  'account without unit',
  'sub-account',
  "another unit's administrator",
  'unit administrator',
  "another department's reviewer",
  'reviewer',
  'operations',
  'super admin',
] as const;
export type Caller = (typeof CALLERS)[number];

/** What ids in addresses may name. */
export type Resource =
  | 'registration'
  | 'appeal'
  | 'request'
  | 'change'
  | 'member'
  | 'invitation'
  | 'promotion'
  | 'message'
  | 'evidence'
  | 'front-end task'
  | 'front-end case'
  | 'panel task'
  | 'panel case';

/** Whether the id in the address belongs to the caller; empty where an address names nothing of anybody. */
export type Whose = 'own' | 'foreign' | '';

/** What may come of a call: it gets through to the rules of the thing itself, or is refused at the door. */
export type Cell = 'yes' | '401' | '403' | '404' | '—';

export interface Row {
  readonly method: string;
  readonly path: string;
  readonly whose: Whose;
  readonly cells: readonly string[];
}
