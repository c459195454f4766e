import { z } from 'zod';
import { creditCode, documentId, unitName } from '../../../http/fields';

/** `GET /api/units/lookup`: by name, by code, or again by what that answered; one of them (api.md). */
export const lookupByName = z.strictObject({ name: unitName });
export const lookupByCreditCode = z.strictObject({ creditCode });
export const lookupByDocumentId = z.strictObject({ documentId });

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
