import type { ScenarioResult } from '../../../../contracts';
import { isCoded, workflowError } from '../../../../contracts';
import type { ScenarioDependencies } from '../dry-run/dependencies';
import { tryDiagram } from '../dry-run/dry-run';
import type { Tried } from '../dry-run/staged-world';
import { triedDiagram } from '../dry-run/tried-diagram';
import type { ScenarioGate, ScenarioRecord } from '../ports';
import { compareTraces } from './compare-traces';
import { traceOf } from './trace-of';

/**
 * Tries every scenario of the flow that a diagram is of.
 *
 * @returns one result for each, in the order they were made
 * @throws DEFINITION_INVALID with `problems`, DRY_RUN_BUSY
 */
async function runScenarios(
  dependencies: ScenarioDependencies,
  xml: string,
): Promise<readonly ScenarioResult[]> {
  const tried = await triedDiagram(dependencies, { xml });
  const results: ScenarioResult[] = [];
  for (const scenario of await dependencies.scenarios.list(tried.record.key)) {
    results.push(await runScenario(dependencies, scenario, tried));
  }
  return results;
}

/** @throws DRY_RUN_BUSY */
export async function runScenario(
  dependencies: ScenarioDependencies,
  { documentId, name, subject, at, moves, expected }: ScenarioRecord,
  tried: Tried,
): Promise<ScenarioResult> {
  const request = { subject, at: at.toISOString(), moves: [...moves] };
  try {
    const differences = compareTraces(
      expected,
      traceOf(await tryDiagram(dependencies, tried, request, null)),
    );
    const verdict = differences.length === 0 ? 'same' : 'differs';
    return { documentId, name, verdict, differences: [...differences] };
  } catch (error) {
    if (!isCoded(error) || error.code === 'DRY_RUN_BUSY') throw error;
    // The sample cannot even be made any more: that is what there is to say of this one.
    const difference = { position: null, expected: null, actual: null, message: error.messages };
    return { documentId, name, verdict: 'differs', differences: [difference] };
  }
}

/**
 * Asked before a draft is deployed.
 *
 * @throws SCENARIOS_DIFFER with those that differ, unless the differences are accepted
 */
export function scenarioGate(dependencies: ScenarioDependencies): ScenarioGate {
  return async ({ key, xml, acceptDifferences }) => {
    if (acceptDifferences || (await dependencies.scenarios.list(key)).length === 0) return;
    const scenarios = (await runScenarios(dependencies, xml)).filter(({ verdict }) => verdict === 'differs');
    if (scenarios.length > 0) throw workflowError('SCENARIOS_DIFFER', { scenarios });
  };
}
