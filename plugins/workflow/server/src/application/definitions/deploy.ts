import { createHash } from 'node:crypto';
import type { ActorReference, Problem } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { recordFlowEvent } from './record-flow-event';
import { compileDiagram, type CompiledDefinition, type DiagramVocabulary } from '../../engine';
import type {
  Clock,
  DefinitionRecord,
  DefinitionRepository,
  FlowEventRepository,
  Identifiers,
  Logger,
  RegistryReader,
  TemplateRepository,
  UnitOfWork,
} from '../ports';

export interface DeployDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly deployed: DefinitionRepository;
  readonly events: FlowEventRepository;
  readonly registry: RegistryReader;
  readonly templates: TemplateRepository;
  readonly logger: Logger;
}

/** Checks a diagram against the house it is to run in; the same check at every deployment. */
export async function checkDiagram(
  dependencies: Pick<DeployDependencies, 'registry' | 'templates'>,
  xml: string,
): Promise<{ readonly definition: CompiledDefinition | null; readonly problems: readonly Problem[] }> {
  return compileDiagram(xml, await vocabularyOf(dependencies));
}

/**
 * Deploys a diagram as the next version of its key. The same diagram as the newest version is
 * that version again. A flow that is suspended stays so: whoever may activate it says when.
 *
 * @param input.gate asked once the check has passed and before anything is written; refuses by throwing
 * @param input.kind what the flow's record calls it; a deployment when missing
 * @throws DEFINITION_INVALID with `problems` by element
 */
export async function deployDiagram(
  dependencies: DeployDependencies,
  input: {
    readonly xml: string;
    readonly note: string | null;
    readonly actor: ActorReference;
    readonly kind?: 'deployed' | 'rolled-back';
    readonly gate?: () => Promise<void>;
  },
): Promise<DefinitionRecord> {
  const definition = await checked(dependencies, input.xml);
  await input.gate?.();
  return dependencies.unitOfWork.run(async () => {
    await dependencies.deployed.lockKey(definition.key);
    const latest = await dependencies.deployed.latest(definition.key);
    if (latest?.checksum === checksumOf(input.xml)) return latest;
    return addVersion(dependencies, definition, latest, { ...input, origin: 'panel' });
  });
}

/**
 * Deploys a shipped file at start: once for each checksum, and never over a version that was
 * edited in the panel.
 *
 * @throws DEFINITION_INVALID when the shipped file does not pass the check
 */
export async function deployShipped(dependencies: DeployDependencies, xml: string): Promise<void> {
  const definition = await checked(dependencies, xml);
  await dependencies.unitOfWork.run(async () => {
    await dependencies.deployed.lockKey(definition.key);
    if (await dependencies.deployed.hasChecksum(definition.key, checksumOf(xml))) return;
    const latest = await dependencies.deployed.latest(definition.key);
    if (latest?.origin === 'panel') {
      dependencies.logger.warn(
        `The shipped ${definition.key} is newer than the one edited in the panel (version ${String(latest.version)}), which stays in force`,
      );
      return;
    }
    await addVersion(dependencies, definition, latest, {
      xml,
      note: null,
      actor: 'system',
      origin: 'shipped',
    });
  });
}

async function checked(dependencies: DeployDependencies, xml: string): Promise<CompiledDefinition> {
  const { definition, problems } = await checkDiagram(dependencies, xml);
  if (!definition) throw workflowError('DEFINITION_INVALID', { problems });
  return definition;
}

async function addVersion(
  dependencies: DeployDependencies,
  definition: CompiledDefinition,
  latest: DefinitionRecord | null,
  input: Pick<DefinitionRecord, 'xml' | 'note' | 'origin'> & {
    readonly actor: ActorReference;
    readonly kind?: 'deployed' | 'rolled-back';
  },
): Promise<DefinitionRecord> {
  const record: DefinitionRecord = {
    documentId: dependencies.identifiers.next(),
    key: definition.key,
    version: (latest?.version ?? 0) + 1,
    name: definition.name,
    xml: input.xml,
    checksum: checksumOf(input.xml),
    origin: input.origin,
    state: latest?.state ?? 'active',
    note: input.note,
    deployedBy: input.actor,
    deployedAt: dependencies.clock.now(),
  };
  await dependencies.deployed.add(record);
  const { key, version, note, deployedAt: at, deployedBy: actor } = record;
  await recordFlowEvent(dependencies, { kind: input.kind ?? 'deployed', key, version, at, actor, note });
  dependencies.logger.info(`Deployed ${record.key} version ${String(record.version)} (${record.origin})`);
  return record;
}

function checksumOf(xml: string): string {
  return createHash('sha256').update(xml).digest('hex');
}

async function vocabularyOf({
  registry,
  templates,
}: Pick<DeployDependencies, 'registry' | 'templates'>): Promise<DiagramVocabulary> {
  return {
    actions: new Map(registry.actions().map((action) => [action.name, inputsOf(action.inputs)])),
    isAssignee: (name) => registry.resolver(name) !== undefined,
    templates: await templates.keys(),
    forms: new Set(registry.subjects().map((subject) => subject.formKey)),
  };
}

/** The names of an action's inputs, read off its zod schema. */
function inputsOf(schema: unknown): { readonly name: string; readonly required: boolean }[] {
  const shape = (schema as { shape?: Record<string, { isOptional?: () => boolean }> }).shape ?? {};
  return Object.entries(shape).map(([name, field]) => ({ name, required: !field.isOptional?.() }));
}
