import type { ActorReference, CaseContext } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { addDuration } from '../../domain/working-calendar';
import { openCase, EngineError, type Command } from '../../engine';
import type { HistoryEntry, InstanceRecord } from '../ports';
import { carryOut } from './carry-out';
import type { StepDependencies } from './dependencies';
import type { Step } from './live-step';
import { reconcile } from './reconcile';

/**
 * One step (design.md): lock → check → recover → command → effects → store, in one transaction.
 *
 * @param work checks the caller and applies the commands; whatever it throws undoes the step
 * @throws CASE_NOT_FOUND when there is no such case
 */
export async function takeStep<Result>(
  dependencies: StepDependencies,
  instanceId: string,
  actor: ActorReference,
  work: (step: Step) => Promise<Result>,
): Promise<Result> {
  return dependencies.unitOfWork.run(async () => {
    const instance = await dependencies.instances.lock(instanceId);
    if (!instance) throw workflowError('CASE_NOT_FOUND');
    return runStep(dependencies, instance, actor, work);
  });
}

/** The step itself, on a case whose row this transaction holds already. */
export async function runStep<Result>(
  dependencies: StepDependencies,
  instance: InstanceRecord,
  actor: ActorReference,
  work: (step: Step) => Promise<Result>,
): Promise<Result> {
  const step = await openStep(dependencies, instance, actor);
  const history: HistoryEntry[] = [];
  const visited = new Set(instance.visited);
  const live: Step = {
    ...step,
    record: (entry) => {
      history.push(historyEntry(live, entry));
    },
    assign: (variables) => {
      live.instance = { ...live.instance, variables: merged(live.instance.variables, variables) };
      step.session.setVariables(live.instance.variables);
    },
    context: () => contextOf(live),
    apply: async (command) => {
      const pending: Command[] = [command];
      for (let next = pending.shift(), runs = 0; next; next = pending.shift(), runs += 1) {
        if (runs > RUN_LIMIT) throw workflowError('ACTION_FAILED', { reason: 'the diagram runs in circles' });
        const { effects, visited: passed } = step.session.apply(next);
        for (const id of passed) visited.add(id);
        for (const effect of effects) pending.push(...(await carryOut(dependencies, live, effect)));
      }
    },
  };
  const result = await work(live);
  live.instance = { ...live.instance, visited: [...visited] };
  await reconcile(dependencies, live);
  await dependencies.instances.save(live.instance);
  await dependencies.history.append(history);
  return result;
}

/** More actions than this in one step means that a diagram loops without ever waiting. */
const RUN_LIMIT = 200;

async function openStep(dependencies: StepDependencies, instance: InstanceRecord, actor: ActorReference) {
  const calendar = await dependencies.calendars.current();
  const definition = await dependencies.definitions.compiled(instance.definitionId);
  const now = dependencies.clock.now();
  const session = openCase(definition, instance.state === '' ? null : instance.state, {
    variables: instance.variables,
    now,
    addDuration: (from, duration) => addDuration(calendar, from, duration),
  });
  return { definition, actor, now, instance, session };
}

function historyEntry(step: Step, entry: Partial<HistoryEntry> & Pick<HistoryEntry, 'type'>): HistoryEntry {
  return {
    instanceId: step.instance.documentId,
    at: step.now,
    actor: step.actor,
    elementId: null,
    taskId: null,
    outcome: null,
    comment: null,
    fieldsToCorrect: [],
    ...entry,
  };
}

function contextOf(step: Step): CaseContext {
  return {
    processInstanceId: step.instance.documentId,
    definitionKey: step.instance.definitionKey,
    subject: step.instance.subject,
    applicant: step.instance.applicant,
    variables: step.instance.variables,
    now: step.now,
    actor: step.actor,
  };
}

/** Variables are JSON: what an action hands back is stored as JSON would store it. */
function merged(
  variables: InstanceRecord['variables'],
  added: Readonly<Record<string, unknown>>,
): InstanceRecord['variables'] {
  return { ...variables, ...(JSON.parse(JSON.stringify(added)) as InstanceRecord['variables']) };
}

/** Did the case refuse a command because nothing in it waits for that any more? */
export function nothingWaits(error: unknown): boolean {
  return error instanceof EngineError && error.code === 'NOT_WAITING';
}
