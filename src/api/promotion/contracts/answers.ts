import { z } from 'zod';
import { PROMOTION_STATES } from '../domain/proposal';

/** A proposal as the administrator who made it, and the successor, see it. */
export const promotionAnswer = z
  .object({
    documentId: z.string(),
    status: z.enum(PROMOTION_STATES),
    unit: z.object({ documentId: z.string(), name: z.string() }),
    proposedBy: z.object({ name: z.string().nullable() }),
    successor: z.object({ documentId: z.string(), name: z.string().nullable() }),
    proposedAt: z.string(),
    expiresAt: z.string(),
    settledAt: z.string().nullable(),
  })
  .meta({ id: 'Promotion' });
export type PromotionAnswer = z.infer<typeof promotionAnswer>;
