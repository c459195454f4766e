import { workflowError, type ActorReference, type Wording } from '../../../../contracts';
import { wordingChecksum } from '../../domain/words';
import type { StoredTemplate, WordingRecord } from '../ports';
import type { WordsDependencies } from './dependencies';

/** The template, with its turn held until the transaction ends. @throws TEMPLATE_NOT_FOUND */
export async function lockedTemplate(
  { wordings }: Pick<WordsDependencies, 'wordings'>,
  key: string,
): Promise<StoredTemplate> {
  const template = await wordings.lock(key);
  if (!template) throw workflowError('TEMPLATE_NOT_FOUND');
  return template;
}

/** @throws TEMPLATE_CHANGED with who changed it, when, and what it says now */
export async function refuseChanged(
  dependencies: Pick<WordsDependencies, 'wordingHistory' | 'names'>,
  { key, wording }: StoredTemplate,
  seen: string,
): Promise<void> {
  const checksum = wordingChecksum(wording);
  if (checksum === seen) return;
  const [newest] = await dependencies.wordingHistory.of(key);
  const names = await dependencies.names.namesOf(newest ? [newest.actor] : []);
  throw workflowError('TEMPLATE_CHANGED', {
    words: wording,
    checksum,
    changedAt: newest?.at.toISOString() ?? null,
    changedBy: newest?.actor ?? null,
    changedByName: newest ? (names.get(newest.actor) ?? null) : null,
  });
}

type Dependencies = Pick<WordsDependencies, 'wordingHistory' | 'identifiers' | 'clock'>;

interface Change {
  readonly kind: WordingRecord['kind'];
  readonly before: Wording | null;
  readonly after: Wording;
  readonly actor: ActorReference;
}

/** Keeps what a template says from now on, and what it said before anything of it was kept. */
export async function keepWording(dependencies: Dependencies, key: string, change: Change): Promise<void> {
  const { kind, before, after, actor } = change;
  const { wordingHistory, identifiers, clock } = dependencies;
  const at = clock.now();
  if (before !== null && (await wordingHistory.of(key)).length === 0) {
    const documentId = identifiers.next();
    await wordingHistory.append({ documentId, key, kind: 'found', wording: before, actor: 'system', at });
  }
  await wordingHistory.append({ documentId: identifiers.next(), key, kind, wording: after, actor, at });
}
