import { z } from 'zod';

/**
 * Who does something: `admin:<id>` an admin-panel user, `user:<id>` a front-end user,
 * `system` the platform itself (a timer, a job).
 */
export const actorReferenceSchema = z.union([
  z.literal('system'),
  z.templateLiteral(['admin:', z.int().positive()]),
  z.templateLiteral(['user:', z.int().positive()]),
]);

export type ActorReference = z.infer<typeof actorReferenceSchema>;

/** A group whose members may do a task, e.g. `department:<documentId>`; resolvers name them. */
export type GroupReference = string;
