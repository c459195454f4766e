import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { DefinitionRecord } from '../ports';
import { recordFlowEvent } from '../definitions/record-flow-event';
import type { StudioDependencies } from './dependencies';

/**
 * Suspends a flow, so that nobody starts a case of it, or takes cases again. Running cases go on. What is so
 * already stays so, and is not recorded twice.
 *
 * @param documentId the flow's newest version: whoever has an older one before them has not seen the newest
 * @throws DEFINITION_NOT_FOUND, DEFINITION_NOT_LATEST
 */
export async function operateFlow(
  dependencies: StudioDependencies,
  documentId: string,
  input: {
    readonly state: DefinitionRecord['state'];
    readonly note: string | null;
    readonly actor: ActorReference;
  },
): Promise<DefinitionRecord> {
  const { state, note, actor } = input;
  const { deployed, clock } = dependencies;
  return dependencies.unitOfWork.run(async () => {
    const named = await deployed.find(documentId);
    if (!named) throw workflowError('DEFINITION_NOT_FOUND');
    await deployed.lockKey(named.key);
    const newest = await deployed.latest(named.key);
    if (newest?.documentId !== documentId) throw workflowError('DEFINITION_NOT_LATEST');
    if (newest.state === state) return newest;
    await deployed.setState(documentId, state);
    const { key, version } = newest;
    const kind = state === 'suspended' ? 'suspended' : 'activated';
    await recordFlowEvent(dependencies, { kind, key, version, at: clock.now(), actor, note });
    return { ...newest, state };
  });
}
