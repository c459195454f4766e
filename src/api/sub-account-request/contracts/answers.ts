import { z } from 'zod';
import { caseFields } from '../../../cases/contracts';

/** `GET /api/sub-account-requests/:id` (api.md). */
export const subAccountRequestAnswer = caseFields
  .extend({
    unit: z.object({ documentId: z.string(), name: z.string() }),
    message: z.string().nullable(),
  })
  .meta({ id: 'SubAccountRequest' });
export type SubAccountRequestAnswer = z.infer<typeof subAccountRequestAnswer>;
