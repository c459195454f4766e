import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Sealer } from '@city/plugin-workflow/contracts';

/** A key of AES-256 with the name under which sealed texts know it. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals personal data at rest with AES-256-GCM (product.md section 8; NIST SP 800-38D). A sealed text
 * names its key, so that keys can be replaced without a day on which nothing can be read.
 *
 * @param keys the first seals, every one opens
 */
export function createSealer(keys: readonly SealingKey[]): Sealer {
  const [current] = keys;
  if (current === undefined) throw new Error('There is no key for personal data');
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    seal: (plain) => seal(current, plain),
    open: (sealed) => open(byId, sealed),
  };
}

function seal({ id, key }: SealingKey, plain: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(associated(id));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return [VERSION, id, ...[nonce, cipher.getAuthTag(), text].map((part) => part.toString('base64url'))].join(
    '.',
  );
}

function open(keys: ReadonlyMap<string, SealingKey>, sealed: string): string {
  const [version, id = '', ...parts] = sealed.split('.');
  const key = keys.get(id);
  const [nonce, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'));
  if (version !== VERSION || !key || !nonce || tag?.length !== TAG_BYTES || !text) {
    throw new Error('This was not sealed here, or its key is gone');
  }
  const decipher = createDecipheriv(ALGORITHM, key.key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated(id)).setAuthTag(tag);
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
}

/** Binds version and key name to the text, so that neither can be changed unnoticed. */
function associated(id: string): Buffer {
  return Buffer.from(`${VERSION}.${id}`, 'utf8');
}
