import { workflowError, type WordingEntry } from '../../../../contracts';
import { wordingChecksum } from '../../domain/words';
import type { WordsDependencies } from './dependencies';

/** Every wording of a template that was ever in force, newest first. @throws TEMPLATE_NOT_FOUND */
export async function templateHistory(
  { wordings, wordingHistory, names }: WordsDependencies,
  key: string,
): Promise<readonly WordingEntry[]> {
  if (!(await wordings.find(key))) throw workflowError('TEMPLATE_NOT_FOUND');
  const entries = await wordingHistory.of(key);
  const known = await names.namesOf([...new Set(entries.map(({ actor }) => actor))]);
  return entries.map(({ documentId, kind, wording, actor, at }) => ({
    documentId,
    kind,
    words: wording,
    checksum: wordingChecksum(wording),
    at: at.toISOString(),
    actor,
    actorName: known.get(actor) ?? null,
  }));
}
