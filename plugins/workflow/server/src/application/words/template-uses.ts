import type { TemplateUse } from '../../../../contracts';
import type { CompiledDefinition } from '../../engine';
import type { DefinitionRecord } from '../ports';
import type { WordsDependencies } from './dependencies';

type Version = Omit<DefinitionRecord, 'xml'>;
type Dependencies = Pick<WordsDependencies, 'deployed' | 'definitions' | 'instances'>;

export interface DeployedFlow {
  readonly version: Version;
  readonly definition: CompiledDefinition;
}

/** The versions on which new cases start, compiled. */
export async function flowsInForce({
  deployed,
  definitions,
}: Pick<Dependencies, 'deployed' | 'definitions'>): Promise<readonly DeployedFlow[]> {
  return compiledOf(definitions, newestOf(await deployed.all()));
}

/** Where these versions send messages, by the message's key. */
export function usesIn(flows: readonly DeployedFlow[]): ReadonlyMap<string, readonly TemplateUse[]> {
  const uses = new Map<string, TemplateUse[]>();
  for (const { version, definition } of flows) {
    for (const [elementId, messages] of definition.messages) {
      for (const template of new Set(messages.map((message) => message.template))) {
        const use = useOf(version, definition, elementId);
        uses.set(template, [...(uses.get(template) ?? []), use]);
      }
    }
  }
  return uses;
}

/** Whether a version that cases run on, or will start on, sends this message. */
export async function isUsed(
  { deployed, definitions, instances }: Dependencies,
  key: string,
): Promise<boolean> {
  const versions = await deployed.all();
  const running = await instances.running();
  const newest = new Set(newestOf(versions));
  const alive = versions.filter((version) => newest.has(version) || running.has(version.documentId));
  return usesIn(await compiledOf(definitions, alive)).has(key);
}

function newestOf(versions: readonly Version[]): readonly Version[] {
  const newest = new Map<string, Version>();
  for (const version of versions) {
    if (version.version > (newest.get(version.key)?.version ?? 0)) newest.set(version.key, version);
  }
  return [...newest.values()];
}

function compiledOf(
  definitions: Dependencies['definitions'],
  versions: readonly Version[],
): Promise<readonly DeployedFlow[]> {
  return Promise.all(
    versions.map(async (version) => ({
      version,
      definition: await definitions.compiled(version.documentId),
    })),
  );
}

function useOf(version: Version, definition: CompiledDefinition, elementId: string): TemplateUse {
  const name = definition.elements.get(elementId)?.name ?? { 'zh-Hans': elementId, en: elementId };
  return {
    definition: version.documentId,
    key: version.key,
    version: version.version,
    name: version.name,
    elementId,
    elementName: { 'zh-Hans': name['zh-Hans'] || elementId, en: name.en || elementId },
  };
}
