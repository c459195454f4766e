import type { z } from 'zod';
import { restoreBodySchema, unbindBodySchema } from '../../../contracts';

export interface RestoreDraft {
  readonly mobile: string;
  readonly username: string;
}

export type RestoreData = z.infer<typeof restoreBodySchema>['data'];

/** What is sent for a draft: a user name that was left empty is not sent, and the server restores the old one. */
export function restoreData({ mobile, username }: RestoreDraft): RestoreData {
  const name = username.trim();
  return { mobile: mobile.trim(), ...(name === '' ? {} : { username: name }) };
}

/** Which fields of a draft the server would refuse; the same schemas say it there. */
export function refusedInRestore(draft: RestoreDraft): ReadonlySet<string> {
  return refused(restoreBodySchema, restoreData(draft));
}

export function isReasonRefused(reason: string): boolean {
  return refused(unbindBodySchema, { reason }).has('reason');
}

function refused(schema: z.ZodType, data: unknown): ReadonlySet<string> {
  const issues = schema.safeParse({ data }).error?.issues ?? [];
  return new Set(issues.map(({ path }) => String(path[1])));
}
