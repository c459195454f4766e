import { z } from 'zod';
import { IDENTITY_KINDS } from '../../../contracts';

const oneLine = (limit: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'not one line of text');

/** Marks that nobody sees, and which make a name look like another's. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** A name, as people read it. */
const readable = (limit: number) =>
  z
    .string()
    .transform((text) => text.replace(UNSEEN, ''))
    .pipe(oneLine(limit));

/**
 * A person as a portal describes them, the same for every protocol. What an adapter made of a portal's
 * answer goes through this schema before anything believes it.
 */
export const portalPersonSchema = z.object({
  /** The portal's stable id of the login; never the login name. */
  subject: oneLine(255),
  /** What the portal returned, never what was asked for. */
  kind: z.enum(IDENTITY_KINDS),
  loginName: readable(100),
  name: readable(100).nullable(),
  /** As the portal writes it. */
  mobile: oneLine(40).nullable(),
  /** 0 to 5; an unknown word is 0, never a pass. null for a legal identity. */
  level: z.int().min(0).max(5).nullable(),
  /** ID card of a natural person, or of the agent of a legal one. */
  personalNumber: oneLine(64).nullable(),
  organisation: z
    .object({
      name: readable(200).nullable(),
      creditCode: oneLine(64).nullable(),
      role: z.enum(['agent', 'manager', 'legal-representative']).nullable(),
    })
    .nullable(),
});

export type PortalPerson = z.infer<typeof portalPersonSchema>;
