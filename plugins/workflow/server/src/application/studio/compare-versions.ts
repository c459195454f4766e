import type { Comparison } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { EngineError, compareDiagrams } from '../../engine';
import type { StudioDependencies } from './dependencies';

/** A deployed version, or a diagram that is not deployed. */
export type Side = { readonly definition: string } | { readonly xml: string };

/**
 * What differs between two diagrams, at which element (product.md section 7).
 *
 * @throws DEFINITION_NOT_FOUND, DRAFT_UNREADABLE with `problems`
 */
export async function compareVersions(
  dependencies: Pick<StudioDependencies, 'deployed'>,
  from: Side,
  to: Side,
): Promise<Comparison> {
  const older = await diagramOf(dependencies, from);
  const newer = await diagramOf(dependencies, to);
  try {
    const differences = await compareDiagrams(older, newer);
    return { from: older, to: newer, differences: [...differences] };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw workflowError('DRAFT_UNREADABLE', { problems: error.problems });
  }
}

async function diagramOf({ deployed }: Pick<StudioDependencies, 'deployed'>, side: Side): Promise<string> {
  if ('xml' in side) return side.xml;
  const version = await deployed.find(side.definition);
  if (!version) throw workflowError('DEFINITION_NOT_FOUND');
  return version.xml;
}
