import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { deployDiagram } from '../definitions/deploy';
import type { DefinitionRecord } from '../ports';
import type { StudioDependencies } from './dependencies';

/**
 * Deploys a diagram that was written elsewhere. That is an edit and a deployment by one person, so it is
 * refused where four eyes are asked for.
 *
 * @throws DEPLOYER_IS_EDITOR, DEFINITION_INVALID with `problems`
 */
export async function deployDirectly(
  dependencies: StudioDependencies,
  input: { readonly xml: string; readonly note: string | null; readonly actor: ActorReference },
): Promise<DefinitionRecord> {
  const { fourEyes } = await dependencies.studioSettings.read();
  if (fourEyes) throw workflowError('DEPLOYER_IS_EDITOR');
  return deployDiagram(dependencies, input);
}
