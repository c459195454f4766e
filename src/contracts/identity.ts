import { z } from 'zod';
import { IDENTITY_KINDS, localizedTextSchema } from '@city/plugin-provincial-sso/contracts';

/** A login at the province's portal as its holder, and the administrator of their unit, see it. */
export const identityView = z
  .object({
    portal: z.string(),
    portalName: localizedTextSchema,
    kind: z.enum(IDENTITY_KINDS),
    loginName: z.string(),
    name: z.string().nullable().meta({ description: '已脱敏' }),
    mobile: z.string().nullable().meta({ description: '已脱敏' }),
    level: z.int().nullable(),
    organisation: z.object({ name: z.string().nullable(), creditCode: z.string().nullable() }).nullable(),
    boundAt: z.string(),
  })
  .meta({ id: 'Identity' });
