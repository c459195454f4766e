import type { ActorReference } from '../../../../contracts';
import { recordFlowEvent } from '../definitions/record-flow-event';
import type { StudioDependencies } from './dependencies';
import { presentIn } from './draft-view';
import { lockedDraft, refuseChanged, refuseDraft } from './locked-draft';

/**
 * Throws a draft away. What somebody else has open goes only by its newest revision, so that whoever deletes
 * it has seen what they delete.
 *
 * @throws DRAFT_NOT_FOUND, DRAFT_CHANGED, DRAFT_IN_USE
 */
export async function deleteDraft(
  dependencies: StudioDependencies,
  documentId: string,
  input: { readonly revision?: number | undefined; readonly actor: ActorReference },
): Promise<void> {
  const { revision, actor } = input;
  await dependencies.unitOfWork.run(async () => {
    const draft = await lockedDraft(dependencies, documentId);
    const now = dependencies.clock.now();
    const others = presentIn(draft, now).filter((one) => one.actor !== actor);
    if (revision !== undefined) await refuseChanged(dependencies, draft, revision);
    else if (others.length > 0) await refuseDraft(dependencies, draft, 'DRAFT_IN_USE');
    await dependencies.drafts.remove(documentId);
    const { key, title } = draft;
    await recordFlowEvent(dependencies, {
      kind: 'draft-deleted',
      key,
      version: null,
      at: now,
      actor,
      note: title,
    });
  });
}
