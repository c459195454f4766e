import type { ActorReference, CaseContext } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { addDuration } from '../../domain/working-calendar';
import { openCase, EngineError, type CaseSession, type Command } from '../../engine';
import type { HistoryEntry, InstanceRecord } from '../ports';
import { Answers } from './answers';
import { knownAs } from './behind-context';
import { callVoters } from './call-voters';
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
  const history: HistoryEntry[] = [];
  const visited = new Set(instance.visited);
  const step: Step = {
    definition: await dependencies.definitions.compiled(instance.definitionId),
    calendar: await dependencies.calendars.current(),
    now: dependencies.clock.now(),
    answers: new Answers(),
    arrivals: new Map(),
    actor,
    instance,
    record: (entry) => {
      history.push(historyEntry(step, entry));
    },
    assign: (variables) => {
      step.instance = { ...step.instance, variables: merged(step.instance.variables, variables) };
      step.answers.forget();
      engine.opened()?.setVariables(step.instance.variables);
    },
    interested: memoised(() => isInterested(dependencies, step)),
    context: () => knownAs(contextOf(step), { dependencies, step }),
    apply: async (command) => {
      const pending: Command[] = [command];
      for (let next = pending.shift(), runs = 0; next; next = pending.shift(), runs += 1) {
        if (runs > RUN_LIMIT) throw workflowError('ACTION_FAILED', { reason: 'the diagram runs in circles' });
        await callVoters(dependencies, step, engine.session());
        const { effects, visited: passed } = advance(engine.session(), next);
        for (const id of passed) visited.add(id);
        for (const effect of effects) pending.push(...(await carryOut(dependencies, step, effect)));
      }
    },
  };
  const engine = lazySession(step);
  const result = await work(step);
  const session = engine.opened();
  if (session) {
    step.instance = { ...step.instance, visited: [...visited] };
    await reconcile(dependencies, step, session.snapshot());
  }
  await dependencies.instances.save(step.instance);
  await dependencies.history.append(history);
  return result;
}

/** More actions than this in one step means that a diagram loops without ever waiting. */
const RUN_LIMIT = 200;

/** Recovering a case costs more than all else in a step, so a claim or a nudge does without. */
function lazySession(step: Step): { opened(): CaseSession | null; session(): CaseSession } {
  let open: CaseSession | null = null;
  return {
    opened: () => open,
    session: () => {
      const { instance, definition, now, calendar } = step;
      open ??= openCase(definition, instance.state === '' ? null : instance.state, {
        variables: instance.variables,
        now,
        addDuration: (from, duration) => addDuration(calendar, from, duration),
      });
      return open;
    },
  };
}

/** @throws ACTION_FAILED when the diagram cannot go on, e.g. because no condition holds */
function advance(session: CaseSession, command: Command): ReturnType<CaseSession['apply']> {
  try {
    return session.apply(command);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'EXECUTION_FAILED') throw error;
    throw workflowError('ACTION_FAILED', { reason: error.message });
  }
}

async function isInterested({ registry }: StepDependencies, { actor, instance }: Step): Promise<boolean> {
  if (actor === 'system') return false;
  const { uid, documentId } = instance.subject;
  return registry.subject(uid).isInterested(actor, documentId);
}

function memoised<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let answer: Promise<Value> | undefined;
  return () => (answer ??= ask());
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
    filledIn: {},
    people: [],
    attachments: [],
    public: false,
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
