import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { deployDiagram } from '../definitions/deploy';
import type { DefinitionRecord, DraftRecord } from '../ports';
import type { StudioDependencies } from './dependencies';
import { lockedDraft, refuseChanged } from './locked-draft';

/**
 * Makes a draft the newest version of its flow, as it was saved; then there is no draft any more. All of it
 * in one transaction (product.md section 7).
 *
 * @throws DRAFT_NOT_FOUND, DRAFT_CHANGED, DEPLOYER_IS_EDITOR, DRAFT_OUTDATED with `seenVersion` and
 *   `newestVersion`, DEFINITION_INVALID with `problems`, and what the scenarios say
 */
export async function deployDraft(
  dependencies: StudioDependencies,
  documentId: string,
  input: {
    readonly revision: number;
    readonly note: string;
    readonly acceptDifferences?: boolean | undefined;
    readonly overVersion?: number | undefined;
    readonly actor: ActorReference;
  },
): Promise<DefinitionRecord> {
  const { revision, note, acceptDifferences = false, overVersion, actor } = input;
  return dependencies.unitOfWork.run(async () => {
    const draft = await lockedDraft(dependencies, documentId);
    await refuseChanged(dependencies, draft, revision);
    const { fourEyes } = await dependencies.studioSettings.read();
    if (fourEyes && draft.authors.includes(actor)) throw workflowError('DEPLOYER_IS_EDITOR');
    await dependencies.deployed.lockKey(draft.key);
    await refuseOutdated(dependencies, draft, overVersion);
    const { key, xml } = draft;
    const gate = () => dependencies.scenarioGate({ key, xml, acceptDifferences });
    const version = await deployDiagram(dependencies, { xml, note, actor, gate });
    await dependencies.drafts.remove(documentId);
    return version;
  });
}

/** What somebody has deployed meanwhile must not be undone by somebody who has not seen it. */
async function refuseOutdated(
  { deployed }: StudioDependencies,
  { key, seenVersion }: DraftRecord,
  overVersion: number | undefined,
): Promise<void> {
  const newest = await deployed.latest(key);
  const newestVersion = newest?.version ?? 0;
  if (newestVersion === seenVersion || newestVersion === overVersion) return;
  throw workflowError('DRAFT_OUTDATED', { seenVersion, newestVersion, newest: newest?.documentId ?? null });
}
