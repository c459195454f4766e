import { Context, Definition, Environment } from 'bpmn-elements';
import type { DefinitionState } from 'bpmn-elements';
import { sourceOf } from '../model/compiled';
import type { CompiledDefinition, EngineScope, Variables } from '../types';
import { SCHEDULE } from './case-timer';
import { dormantTimers, type DormantTimers } from './dormant-timers';
import { LOOP_LIMIT, feelExpressions, feelScripts, type Evaluator } from './evaluation';
import { record, type Recorder } from './recorder';
import { scheduleOf } from './schedule';
import { trackWaits, type Waits } from './waits';

/** A case that is being run: the stock engine with everything of ours around it. */
export interface CaseRun {
  readonly model: CompiledDefinition;
  readonly definition: Definition;
  readonly waits: Waits;
  readonly timers: DormantTimers;
  readonly recorder: Recorder;
  /** The case's variables; replaced, never changed. */
  variables: Variables;
}

/**
 * Builds a case from the cached form of its definition, and goes on from its state where it has one.
 * `Definition` is used directly: the facade would parse again and keep the source in the state.
 */
export function buildRun(
  model: CompiledDefinition,
  state: DefinitionState | null,
  scope: EngineScope,
): CaseRun {
  const source = sourceOf(model);
  const evaluator: Evaluator = {
    feel: source.feel,
    variables: () => run.variables,
    elementVariables: source.elementVariables,
  };
  const timers = dormantTimers();
  const environment = new Environment({
    timers,
    expressions: feelExpressions(evaluator),
    scripts: feelScripts(evaluator),
    services: { [SCHEDULE]: scheduleOf(source.feel, scope, evaluator.variables) },
    // All instances of a multi-instance activity start at once, as BPMN has it.
    settings: { disableTrackState: true, batchSize: LOOP_LIMIT },
  });
  const definition = new Definition(Context(source.context, environment));
  const waits = trackWaits(model, definition);
  const recorder = record(source, definition, waits, timers, evaluator);
  const run: CaseRun = {
    model,
    definition,
    waits,
    timers,
    recorder,
    variables: structuredClone(scope.variables),
  };
  if (state) {
    definition.recover(state);
    definition.resume();
  }
  return run;
}
