import { EngineError } from './errors';
import { buildRun, type CaseRun } from './runtime/case-run';
import { isEnded, prepare } from './runtime/commands';
import { readState, writeState } from './runtime/state';
import { isAction, isTask, toSubscription, toWaitingTask } from './runtime/waits';
import type { CaseSession, Command, CompiledDefinition, EngineScope, Snapshot } from './types';

/**
 * Opens one case for a step (design.md, "One step"). What was asked for before the state was stored
 * is not asked for again, and timers that are overdue do not fire: only commands move a case.
 *
 * @param state what the last snapshot held; null for a case that has not been started
 * @throws EngineError `STATE_INVALID` when the state is not one of this definition
 */
export function openCase(
  definition: CompiledDefinition,
  state: string | null,
  scope: EngineScope,
): CaseSession {
  const stored = state === null ? null : readState(definition.key, state);
  const run = guarded('STATE_INVALID', () => buildRun(definition, stored, scope));
  let usable = run.recorder.failure() === undefined;

  function use<Result>(work: () => Result): Result {
    if (!usable) throw new EngineError('EXECUTION_FAILED', 'This session has failed before');
    usable = false;
    const result = guarded('EXECUTION_FAILED', work);
    const failure = run.recorder.failure();
    if (failure !== undefined) throw failed('EXECUTION_FAILED', failure);
    usable = true;
    return result;
  }

  return {
    apply: (command: Command) => {
      if (!usable) throw new EngineError('EXECUTION_FAILED', 'This session has failed before');
      const carryOut = prepare(run, command);
      return use(() => {
        carryOut();
        reconsiderConditions(run);
        return run.recorder.drain();
      });
    },
    setVariables: (variables) => {
      run.variables = structuredClone(variables);
    },
    isOpen: (elementId) => run.waits.live().some((wait) => isTask(wait) && wait.elementId === elementId),
    snapshot: () => use(() => snapshotOf(run)),
  };
}

/** The engine looks at a conditional event at its start only: after every command it looks again. */
function reconsiderConditions(run: CaseRun): void {
  const conditions = run.waits.live().filter((wait) => wait.trigger === 'condition');
  for (const condition of conditions) if (run.waits.live().includes(condition)) condition.api.signal();
}

function snapshotOf(run: CaseRun): Snapshot {
  const waits = run.waits.live();
  return {
    state: writeState(run.model.key, run.definition.getState()),
    ended: isEnded(run),
    tasks: waits.filter(isTask).map(toWaitingTask),
    timers: run.timers.waiting(),
    subscriptions: waits.flatMap(toSubscription),
    actions: waits.filter(isAction).map(toWaitingTask),
  };
}

function guarded<Result>(code: 'STATE_INVALID' | 'EXECUTION_FAILED', work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw failed(code, error);
  }
}

function failed(code: 'STATE_INVALID' | 'EXECUTION_FAILED', error: unknown): EngineError {
  return new EngineError(code, error instanceof Error ? error.message : 'The diagram cannot go on', {
    cause: error,
  });
}
