import { EngineError } from '../errors';
import type { Command } from '../types';
import type { CaseRun } from './case-run';
import { move } from './move';
import { isAction, isTask, type Wait } from './waits';

/**
 * Finds what a command is for, before anything moves. The target is always something that this case
 * waits for, looked up by element and execution together: what a client sends never chooses it
 * (engine-facts, "What bites" 5).
 *
 * @returns what carries the command out
 * @throws EngineError `NOT_WAITING` when nothing waits for it
 */
export function prepare(run: CaseRun, command: Command): () => void {
  switch (command.kind) {
    case 'start':
      return start(run, command.message);
    case 'complete-task':
      return complete(run, waiting(run, command, isTask));
    case 'move':
      return move(run, waiting(run, command, isTask), command);
    case 'complete-action':
      return complete(run, waiting(run, command, isAction));
    case 'fail-action':
      return fail(waiting(run, command, isAction), command.errorCode);
    case 'fire-timer':
      return fire(run, command);
    case 'signal':
      return signal(run, command.name);
    case 'message':
      return message(run, command.name);
  }
}

type Target = { readonly kind: string; readonly elementId: string; readonly executionId: string };

function waiting(run: CaseRun, { kind, elementId, executionId }: Target, is: (wait: Wait) => boolean): Wait {
  const found = run.waits
    .live()
    .find((wait) => wait.executionId === executionId && wait.elementId === elementId);
  if (!found || !is(found)) throw notWaiting(`${kind} ${elementId}`);
  return found;
}

function notWaiting(what: string): EngineError {
  return new EngineError('NOT_WAITING', `Nothing waits for: ${what.slice(0, 200)}`);
}

/** What the caller has put into `outcome` is remembered for the conditions of a multi-instance. */
function complete(run: CaseRun, { api }: Wait): () => void {
  const outcome = Object.hasOwn(run.variables, 'outcome') ? run.variables.outcome : null;
  return () => api.signal({ outcome: typeof outcome === 'string' ? outcome : null });
}

function fail({ api, elementId }: Wait, errorCode: string): () => void {
  const error = Object.assign(new Error(`${elementId} failed: ${errorCode}`), { code: errorCode });
  // The task itself reads `message` and `code`, the activity around it `error`.
  return () => api.sendApiMessage('error', { message: error.message, code: errorCode, error });
}

function fire(run: CaseRun, { elementId, executionId }: Omit<Target, 'kind'>): () => void {
  const timers = run.timers.waiting();
  const known = timers.some((timer) => timer.elementId === elementId && timer.executionId === executionId);
  if (!known) throw notWaiting(`fire-timer ${elementId}`);
  return () => run.definition.cancelActivity({ executionId });
}

/** A signal reaches everything that waits for it at this moment (BPMN 2.0.2, 10.5.1). */
function signal(run: CaseRun, name: string): () => void {
  const receivers = subscriptions(run, 'signal', name);
  if (receivers.length === 0) throw notWaiting(`signal ${name}`);
  return () => {
    // One receiver may cancel another: only those that still wait then.
    for (const receiver of receivers) if (run.waits.live().includes(receiver)) receiver.api.signal();
  };
}

/** A message has one receiver. */
function message(run: CaseRun, name: string): () => void {
  const [receiver] = subscriptions(run, 'message', name);
  if (!receiver) throw notWaiting(`message ${name}`);
  return () => receiver.api.signal();
}

function subscriptions(run: CaseRun, trigger: 'signal' | 'message', name: string): readonly Wait[] {
  return run.waits.live().filter((wait) => wait.trigger === trigger && wait.name === name);
}

function start(run: CaseRun, name: string | undefined): () => void {
  const { startMessages } = run.model;
  const known = name === undefined ? startMessages.length === 0 : startMessages.includes(name);
  if (!known || run.definition.isRunning || isEnded(run)) throw notWaiting(`start ${name ?? ''}`);
  return () => {
    run.definition.run();
    if (name !== undefined) startBy(run, name);
  };
}

/** Of several message start events only the one that the message is for starts the case. */
function startBy(run: CaseRun, name: string): void {
  const starts = run.waits.live().filter((wait) => wait.elementType === 'StartEvent');
  const chosen = starts.find((wait) => wait.name === name);
  for (const other of starts) if (other !== chosen) other.api.discard();
  chosen?.api.signal();
}

export function isEnded({ definition }: CaseRun): boolean {
  return definition.counters.completed > 0;
}
