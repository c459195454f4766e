import { z } from 'zod';
import type { LocalCopy } from './saver';

const PREFIX = 'workflow.studio.draft';

const copySchema = z.object({ xml: z.string(), revision: z.number(), at: z.string() });

/** Of everybody who signs in on this machine nobody is offered what another one drew. */
const nameOf = (person: string, draftId: string) => `${PREFIX}.${person}.${draftId}`;

/** @returns null where there is none, or none that can be read */
export function readLocalCopy(storage: Storage, person: string, draftId: string): LocalCopy | null {
  try {
    const text = storage.getItem(nameOf(person, draftId));
    return text === null ? null : (copySchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}

/** @returns false where the browser has no room or forbids it: then nothing is kept */
export function writeLocalCopy(
  storage: Storage,
  person: string,
  draftId: string,
  copy: LocalCopy | null,
): boolean {
  try {
    if (copy) storage.setItem(nameOf(person, draftId), JSON.stringify(copy));
    else storage.removeItem(nameOf(person, draftId));
    return true;
  } catch {
    return false;
  }
}
