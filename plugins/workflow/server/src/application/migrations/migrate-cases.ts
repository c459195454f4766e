import type { ActorReference, MigratedCase } from '../../../../contracts';
import { isCoded, workflowError } from '../../../../contracts';
import { addDuration } from '../../domain/working-calendar';
import { migrate } from '../../engine';
import { caseTitle } from '../cases/case-title';
import type { DefinitionRecord, DefinitionRepository, InstanceRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { takeStep } from '../step/step';
import { obstacleTexts } from './obstacle-texts';

export interface MigrationDependencies extends StepDependencies {
  readonly deployed: DefinitionRepository;
}

interface Wanted {
  /** The version to go to. */
  readonly target: string;
  /** The cases to take there; all running ones of other versions when nobody names any. */
  readonly processInstances?: readonly string[] | undefined;
}

/** As many cases as one request looks at; the rest is for the next one. */
const AT_ONCE = 200;

/**
 * Says which running cases could go to another version of their flow, and what keeps the others
 * (product.md section 7, "migrate them one by one or in bulk after a preview").
 *
 * @throws DEFINITION_NOT_FOUND
 */
export async function previewMigration(
  dependencies: MigrationDependencies,
  wanted: Wanted,
): Promise<readonly MigratedCase[]> {
  const target = await targetOf(dependencies, wanted);
  const answers: MigratedCase[] = [];
  for (const documentId of await candidatesOf(dependencies, target, wanted)) {
    const instance = await dependencies.instances.find(documentId);
    answers.push(instance ? (await considered(dependencies, target, instance)).answer : gone(documentId));
  }
  return answers;
}

/**
 * Takes running cases to another version: what cannot go stays as it is, and is told. Tasks and timers that
 * are under way keep their people and their dates.
 *
 * @throws DEFINITION_NOT_FOUND
 */
export async function executeMigration(
  dependencies: MigrationDependencies,
  wanted: Wanted,
  actor: ActorReference,
): Promise<readonly MigratedCase[]> {
  const target = await targetOf(dependencies, wanted);
  const answers: MigratedCase[] = [];
  for (const documentId of await candidatesOf(dependencies, target, wanted)) {
    answers.push(await migrated(dependencies, target, documentId, actor));
  }
  return answers;
}

async function targetOf({ deployed }: MigrationDependencies, { target }: Wanted): Promise<DefinitionRecord> {
  const found = await deployed.find(target);
  if (!found) throw workflowError('DEFINITION_NOT_FOUND');
  return found;
}

async function candidatesOf(
  { instances }: MigrationDependencies,
  target: DefinitionRecord,
  { processInstances }: Wanted,
): Promise<readonly string[]> {
  return processInstances ?? instances.runningElsewhere(target.key, target.documentId, AT_ONCE);
}

/** What would come of one case, and its state in the version it goes to. */
async function considered(
  { definitions, calendars, clock, registry }: MigrationDependencies,
  target: DefinitionRecord,
  instance: InstanceRecord,
): Promise<{ readonly answer: MigratedCase; readonly state: string | null }> {
  const { documentId, definitionVersion: version } = instance;
  if (!isRunning(instance, target)) return { answer: gone(documentId), state: null };
  const definition = await definitions.compiled(instance.definitionId);
  const calendar = await calendars.current();
  const { state, obstacles } = migrate(
    definition,
    await definitions.compiled(target.documentId),
    instance.state,
    {
      variables: instance.variables,
      now: clock.now(),
      addDuration: (from, duration) => addDuration(calendar, from, duration),
    },
  );
  const texts = obstacleTexts(definition, obstacles);
  const title = caseTitle(registry, instance);
  return {
    answer: { documentId, title, version, migrated: state !== null, obstacles: texts },
    state,
  };
}

/** A case of another flow, or one that has ended or is there already, is none to migrate. */
function isRunning(
  { endedAt, definitionKey, definitionId }: InstanceRecord,
  target: DefinitionRecord,
): boolean {
  return endedAt === null && definitionKey === target.key && definitionId !== target.documentId;
}

function gone(documentId: string): MigratedCase {
  return { documentId, title: null, version: null, migrated: false, obstacles: [] };
}

async function migrated(
  dependencies: MigrationDependencies,
  target: DefinitionRecord,
  documentId: string,
  actor: ActorReference,
): Promise<MigratedCase> {
  try {
    return await takeStep(dependencies, documentId, actor, async (step) => {
      const { answer, state } = await considered(dependencies, target, step.instance);
      if (state === null) return answer;
      step.instance = {
        ...step.instance,
        definitionId: target.documentId,
        definitionVersion: target.version,
        state,
      };
      step.record({
        type: 'case-migrated',
        comment: `${String(answer.version)} → ${String(target.version)}`,
      });
      return answer;
    });
  } catch (error) {
    if (isCoded(error) && error.code === 'CASE_NOT_FOUND') return gone(documentId);
    throw error;
  }
}
