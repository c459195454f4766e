import { z } from 'zod';
import { portalSchema } from './application/ports';

export const configSchema = z.object({
  /** The installation's own address, as browsers use it. */
  publicUrl: z.url().default('http://127.0.0.1:1337'),
  portals: z
    .array(portalSchema)
    .default([])
    .refine(
      (portals) => new Set(portals.map(({ id }) => id)).size === portals.length,
      'two portals have the same id',
    ),
  /** Paths below which a sign-in may end; the first is where one ends that does not say. */
  returnPaths: z
    .array(z.string().regex(/^\/([a-z0-9-]+\/)+$/, 'is a path such as /portal/'))
    .min(1)
    .default(['/sign-in/']),
  binding: z.object({ confirmTypedMobile: z.boolean().default(true) }).prefault({}),
  requiredLevel: z.int().min(1).max(5).default(3),
  /** How long the portal may take altogether when a browser comes back, in seconds. */
  portalTimeout: z.number().min(0.1).max(60).default(8),
  /** Whether this plugin's cookies are for https only. */
  cookieSecure: z.boolean().default(true),
});

export type SsoConfig = z.infer<typeof configSchema>;

/** The plugin's part of `config/plugins.ts`, checked at start with the field named. */
export const config = {
  default: {},
  validator: (given: unknown): void => {
    readConfig(given);
  },
};

/** @throws Error that names every field that is missing or wrong, and never shows a value */
export function readConfig(given: unknown): SsoConfig {
  const result = configSchema.safeParse(given);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `  ${fieldAt(path)}: ${message}`);
  throw new Error(`The configuration of provincial-sso is not right:\n${problems.join('\n')}`);
}

/** `portals[0].baseUrl` */
function fieldAt(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('');
}
