import { workflowError } from '../../../../contracts';
import type { CompiledDefinition } from '../../engine';
import { checkDiagram } from '../definitions/deploy';
import type { DefinitionRecord } from '../ports';
import type { DryRunDependencies } from './dependencies';
import type { Tried } from './staged-world';

/** A diagram that is not deployed, or a deployed version. */
export type NamedDiagram = { readonly xml: string } | { readonly definition: string };

/**
 * Reads the diagram to try. What is not deployed has to pass the same check as at a deployment, for the engine
 * runs nothing else.
 *
 * @throws DEFINITION_INVALID with `problems`, DEFINITION_NOT_FOUND
 */
export async function triedDiagram(dependencies: DryRunDependencies, named: NamedDiagram): Promise<Tried> {
  if ('definition' in named) return deployedVersion(dependencies, named.definition);
  const { definition, problems } = await checkDiagram(dependencies, named.xml);
  if (!definition) throw workflowError('DEFINITION_INVALID', { problems });
  return { compiled: definition, record: madeUpRecord(dependencies, definition, named.xml) };
}

/** The newest version of a flow. @throws DEFINITION_NOT_FOUND */
export async function newestDiagram(dependencies: DryRunDependencies, key: string): Promise<Tried> {
  const newest = await dependencies.deployed.latest(key);
  if (!newest) throw workflowError('DEFINITION_NOT_FOUND');
  return deployedVersion(dependencies, newest.documentId);
}

async function deployedVersion(dependencies: DryRunDependencies, documentId: string): Promise<Tried> {
  const record = await dependencies.deployed.find(documentId);
  if (!record) throw workflowError('DEFINITION_NOT_FOUND');
  const compiled = await dependencies.definitions.compiled(documentId);
  // A flow that takes no new cases can be tried all the same.
  return { compiled, record: { ...record, state: 'active' } };
}

/** Nothing is deployed; a case only has to say what it runs on. */
function madeUpRecord(
  { identifiers, clock }: DryRunDependencies,
  { key, name }: CompiledDefinition,
  xml: string,
): DefinitionRecord {
  return {
    documentId: identifiers.next(),
    key,
    version: 0,
    name,
    xml,
    checksum: '',
    origin: 'panel',
    state: 'active',
    note: null,
    deployedBy: 'system',
    deployedAt: clock.now(),
  };
}
