import type { ActorReference, Scenario, ScenarioContent, ScenarioSummary } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { ScenarioDependencies } from '../dry-run/dependencies';
import { tryDiagram } from '../dry-run/dry-run';
import { triedDiagram } from '../dry-run/tried-diagram';
import type { ScenarioRecord } from '../ports';
import { traceOf } from './trace-of';

/** All of them run before every deployment of their flow. */
const MOST_OF_A_FLOW = 30;

/**
 * Keeps a dry run as a scenario of the flow that its diagram is of. What comes of it now is what it expects.
 *
 * @throws SCENARIOS_TOO_MANY, and what a dry run throws
 */
export async function createScenario(
  dependencies: ScenarioDependencies,
  content: ScenarioContent,
  actor: ActorReference,
): Promise<ScenarioRecord> {
  const kept = await expectationOf(dependencies, content, actor);
  return dependencies.unitOfWork.run(async () => {
    await dependencies.scenarios.lockKey(kept.key);
    await refuseFull(dependencies, kept.key);
    const scenario: ScenarioRecord = { documentId: dependencies.identifiers.next(), revision: 0, ...kept };
    await dependencies.scenarios.add(scenario);
    return scenario;
  });
}

/**
 * Puts other content in a scenario's place; it stays one of its flow.
 *
 * @throws SCENARIO_NOT_FOUND, SCENARIO_CHANGED with `revision`, INVALID_REQUEST for another flow's diagram, and
 *   what a dry run throws
 */
export async function saveScenario(
  dependencies: ScenarioDependencies,
  documentId: string,
  { revision, ...content }: ScenarioContent & { readonly revision: number },
  actor: ActorReference,
): Promise<ScenarioRecord> {
  await found(dependencies.scenarios.find(documentId));
  const kept = await expectationOf(dependencies, content, actor);
  return dependencies.unitOfWork.run(async () => {
    const before = await found(dependencies.scenarios.lock(documentId));
    if (before.revision !== revision) throw workflowError('SCENARIO_CHANGED', { revision: before.revision });
    if (before.key !== kept.key) {
      const issue = { path: ['data', 'xml'], message: `A diagram of ${before.key}` };
      throw workflowError('INVALID_REQUEST', { issues: [issue] });
    }
    const saved: ScenarioRecord = { documentId, revision: revision + 1, ...kept };
    await dependencies.scenarios.save(saved);
    return saved;
  });
}

/** @throws SCENARIO_NOT_FOUND */
export async function deleteScenario(dependencies: ScenarioDependencies, documentId: string): Promise<void> {
  await dependencies.unitOfWork.run(async () => {
    await found(dependencies.scenarios.lock(documentId));
    await dependencies.scenarios.remove(documentId);
  });
}

/** @throws SCENARIO_NOT_FOUND when there is none */
export async function found(scenario: Promise<ScenarioRecord | null>): Promise<ScenarioRecord> {
  const record = await scenario;
  if (!record) throw workflowError('SCENARIO_NOT_FOUND');
  return record;
}

async function refuseFull({ scenarios }: ScenarioDependencies, key: string): Promise<void> {
  if ((await scenarios.list(key)).length >= MOST_OF_A_FLOW) throw workflowError('SCENARIOS_TOO_MANY');
}

async function expectationOf(
  dependencies: ScenarioDependencies,
  content: ScenarioContent,
  actor: ActorReference,
): Promise<Omit<ScenarioRecord, 'documentId' | 'revision'>> {
  const { name, subject, moves, xml, definition } = content;
  const savedAt = dependencies.clock.now();
  const at = content.at === undefined ? savedAt : new Date(content.at);
  const named = xml === undefined ? { definition: definition ?? '' } : { xml };
  const tried = await triedDiagram(dependencies, named);
  const run = await tryDiagram(dependencies, tried, { subject, moves, at: at.toISOString() }, actor);
  return { key: tried.record.key, name, subject, at, moves, expected: traceOf(run), savedBy: actor, savedAt };
}

/** Scenarios as lists show them. */
export async function scenarioSummaries(
  { names }: Pick<ScenarioDependencies, 'names'>,
  scenarios: readonly ScenarioRecord[],
): Promise<readonly ScenarioSummary[]> {
  const known = await names.namesOf([...new Set(scenarios.map(({ savedBy }) => savedBy))]);
  return scenarios.map(({ documentId, key, name, revision, savedBy, savedAt }) => ({
    ...{ documentId, key, name, revision, savedBy },
    savedByName: known.get(savedBy) ?? null,
    savedAt: savedAt.toISOString(),
  }));
}

export async function scenarioView(
  dependencies: Pick<ScenarioDependencies, 'names'>,
  scenario: ScenarioRecord,
): Promise<Scenario> {
  const [summary] = await scenarioSummaries(dependencies, [scenario]);
  if (!summary) throw new Error('One scenario has one summary');
  const { subject, at, moves, expected } = scenario;
  return { ...summary, subject, at: at.toISOString(), moves: [...moves], expected };
}
