import type { ActorReference } from '../../../../contracts';
import type { DraftRecord } from '../ports';
import type { StudioDependencies } from './dependencies';
import { seen } from './draft-view';
import { lockedDraft } from './locked-draft';

/** A sign of life from somebody who has the draft open; it changes nothing else. @throws DRAFT_NOT_FOUND */
export async function bePresent(
  dependencies: StudioDependencies,
  documentId: string,
  actor: ActorReference,
): Promise<DraftRecord> {
  return dependencies.unitOfWork.run(async () => {
    const draft = await lockedDraft(dependencies, documentId);
    const presence = seen(draft, actor, dependencies.clock.now());
    await dependencies.drafts.savePresence(documentId, presence);
    return { ...draft, presence };
  });
}
