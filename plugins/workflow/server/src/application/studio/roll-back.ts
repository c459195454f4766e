import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { deployDiagram } from '../definitions/deploy';
import type { DefinitionRecord } from '../ports';
import type { StudioDependencies } from './dependencies';

/**
 * Deploys an earlier version's diagram as the newest, after the same check. That is no edit: it was deployed
 * before, so one person does it even where four eyes are asked for.
 *
 * @throws DEFINITION_NOT_FOUND, DEFINITION_IS_LATEST, DEFINITION_INVALID with `problems`
 */
export async function rollBack(
  dependencies: StudioDependencies,
  documentId: string,
  input: { readonly note: string; readonly actor: ActorReference },
): Promise<DefinitionRecord> {
  return dependencies.unitOfWork.run(async () => {
    const earlier = await dependencies.deployed.find(documentId);
    if (!earlier) throw workflowError('DEFINITION_NOT_FOUND');
    await dependencies.deployed.lockKey(earlier.key);
    const newest = await dependencies.deployed.latest(earlier.key);
    if (newest?.checksum === earlier.checksum) throw workflowError('DEFINITION_IS_LATEST');
    return deployDiagram(dependencies, { ...input, xml: earlier.xml, kind: 'rolled-back' });
  });
}
