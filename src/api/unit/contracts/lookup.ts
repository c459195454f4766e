import { z } from 'zod';
import { creditCode, unitName } from '../../../http/fields';

/** `GET /api/units/lookup`: by name or by code, one of the two (api.md). */
export const lookupByName = z.strictObject({ name: unitName });
export const lookupByCreditCode = z.strictObject({ creditCode });

export const lookupAnswer = z
  .object({
    status: z.enum(['unknown', 'under-review', 'registered']),
    documentId: z.string().optional(),
    name: z.string().optional(),
    district: z.string().nullable().optional(),
    administrator: z
      .object({
        name: z.string().nullable(),
        mobile: z.string().nullable(),
        boundIdentityKinds: z.array(z.enum(['natural', 'legal'])),
      })
      .nullable()
      .optional(),
  })
  .meta({ id: 'UnitLookup' });
