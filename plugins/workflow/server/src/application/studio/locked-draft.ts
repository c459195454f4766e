import type { WorkflowErrorCode } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { DraftRecord } from '../ports';
import type { StudioDependencies } from './dependencies';
import { draftSummary } from './draft-view';

/** The draft, with its row held until the transaction ends. @throws DRAFT_NOT_FOUND */
export async function lockedDraft(
  { drafts }: Pick<StudioDependencies, 'drafts'>,
  documentId: string,
): Promise<DraftRecord> {
  const draft = await drafts.lock(documentId);
  if (!draft) throw workflowError('DRAFT_NOT_FOUND');
  return draft;
}

/** @throws DRAFT_CHANGED when the draft was saved since the caller looked at it */
export async function refuseChanged(
  dependencies: Pick<StudioDependencies, 'clock' | 'names'>,
  draft: DraftRecord,
  revision: number,
): Promise<void> {
  if (draft.revision !== revision) await refuseDraft(dependencies, draft, 'DRAFT_CHANGED');
}

/** @throws always, with who has changed the draft, when, and who has it open */
export async function refuseDraft(
  dependencies: Pick<StudioDependencies, 'clock' | 'names'>,
  draft: DraftRecord,
  code: Extract<WorkflowErrorCode, 'DRAFT_CHANGED' | 'DRAFT_IN_USE'>,
): Promise<never> {
  const { revision, editedBy, editedByName, editedAt, editors } = await draftSummary(dependencies, draft);
  throw workflowError(code, { revision, editedBy, editedByName, editedAt, editors });
}
