import { z } from 'zod';

/** How the text of an environment variable becomes a value; each names what is wrong with it. */

export const text = z.string().trim().min(1, 'must not be empty');

export const flag = z.enum(['true', 'false'], 'must be true or false').transform((value) => value === 'true');

export const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number')
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be a port number');

export const count = z
  .string()
  .regex(/^\d{1,4}$/, 'must be a whole number')
  .transform(Number)
  .refine((value) => value >= 1, 'must be at least 1');

/** A key that secrets are derived from or signed with. */
export const secret = z.string().min(16, 'must have at least 16 characters');

export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);

/** Paths such as `/portal/`, with a slash at both ends. */
export const pathList = list.pipe(
  z
    .array(z.string().regex(/^\/([a-z0-9-]+\/)+$/, 'must be paths such as /portal/'))
    .min(1, 'must hold at least one path'),
);

/** A short time, in seconds: 0.1 to 60. */
export const seconds = z
  .string()
  .regex(/^\d{1,2}(\.\d)?$/, 'must be 0.1 to 60')
  .transform(Number)
  .refine((value) => value >= 0.1 && value <= 60, 'must be 0.1 to 60');

/** 32 random bytes in base64: a key of AES-256-GCM or HMAC-SHA-256. */
export const key256 = z
  .string()
  .refine((value) => Buffer.from(value, 'base64').length === 32, 'must be 32 bytes in base64')
  .transform((value) => Buffer.from(value, 'base64'));

const keyList = z
  .array(
    z.tuple([z.string().regex(/^[A-Za-z0-9_-]{1,32}$/, 'a key id is 1 to 32 letters or digits'), key256]),
  )
  .min(1, 'must hold at least one key');

/** `id:base64,id:base64`; the first key seals, every key opens. */
export const keyRing = z
  .string()
  .transform((value) =>
    value.split(',').map((part) => {
      const at = part.indexOf(':');
      return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    }),
  )
  .pipe(keyList);
