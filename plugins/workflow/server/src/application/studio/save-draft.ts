import type { ActorReference } from '../../../../contracts';
import type { DraftRecord } from '../ports';
import { identified, newestVersion } from './create-draft';
import type { StudioDependencies } from './dependencies';
import { seen } from './draft-view';
import { lockedDraft, refuseChanged } from './locked-draft';

/**
 * Saves a draft, whatever the check would say of it. Of two who save the same revision at once exactly one
 * wins; the other is told who was faster.
 *
 * @throws DRAFT_NOT_FOUND, DRAFT_CHANGED with `revision`, `editedBy`, `editedByName`, `editedAt`,
 *   DRAFT_UNREADABLE with `problems` when it could never be opened again
 */
export async function saveDraft(
  dependencies: StudioDependencies,
  documentId: string,
  input: {
    readonly revision: number;
    readonly xml: string;
    readonly title?: string | undefined;
    readonly actor: ActorReference;
  },
): Promise<DraftRecord> {
  const { revision, xml, title, actor } = input;
  const identity = await identified(xml);
  return dependencies.unitOfWork.run(async () => {
    const draft = await lockedDraft(dependencies, documentId);
    await refuseChanged(dependencies, draft, revision);
    const now = dependencies.clock.now();
    const saved: DraftRecord = {
      ...draft,
      ...identity,
      title: title ?? draft.title,
      xml,
      revision: draft.revision + 1,
      // Of another flow now: what was deployed of that one before is no surprise to anybody.
      seenVersion:
        identity.key === draft.key ? draft.seenVersion : await newestVersion(dependencies, identity.key),
      editedBy: actor,
      editedAt: now,
      authors: [...new Set([...draft.authors, actor])],
      presence: seen(draft, actor, now),
    };
    await dependencies.drafts.save(saved);
    return saved;
  });
}
