import { createHash } from 'node:crypto';
import type { AuditRecord } from '@city/plugin-provincial-sso/contracts';

/** What stands before the first record. */
export const GENESIS = '0'.repeat(64);

/** The end of the chain: what the next record follows. */
export interface Link {
  readonly number: number;
  readonly hash: string;
}

export interface ChainedRecord extends Link {
  /** The text that is hashed: canonical JSON, with number and time inside. */
  readonly record: string;
  readonly previousHash: string;
}

/**
 * Makes the next record of the chain. Changing, removing, moving or inserting a record later breaks the
 * hash of a record (scripts/audit/verify.mjs finds which).
 *
 * @param last the newest record, or null when there is none
 */
export function chained(last: Link | null, { at, event, actor, details }: AuditRecord): ChainedRecord {
  const number = (last?.number ?? 0) + 1;
  const previousHash = last?.hash ?? GENESIS;
  const record = canonicalJson({ number, at: at.toISOString(), event, actor, details });
  return { number, record, previousHash, hash: hashOf(previousHash, record) };
}

/** SHA-256 over the previous hash and the record, in hexadecimal. */
function hashOf(previousHash: string, record: string): string {
  return createHash('sha256')
    .update(previousHash + record, 'utf8')
    .digest('hex');
}

/** JSON with the members of every object in the order of their names: one text for one value. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
