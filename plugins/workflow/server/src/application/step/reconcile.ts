import { actorReferenceSchema, type ActorReference, type GroupReference } from '../../../../contracts';
import { accessTo } from '../../domain/task-access';
import type { Snapshot, WaitingTask } from '../../engine';
import type { TaskRecord, TimerRecord } from '../ports';
import { addDuration } from '../../domain/working-calendar';
import type { StepDependencies } from './dependencies';
import { resolve } from './carry-out';
import type { Step } from './live-step';

/**
 * Makes tasks, timers and the case's own row say what the engine now waits for. Upserts go by
 * execution id, so what waits on is left as it is.
 */
export async function reconcile(
  dependencies: StepDependencies,
  step: Step,
  snapshot: Snapshot,
): Promise<void> {
  await reconcileTasks(dependencies, step, snapshot);
  await reconcileTimers(dependencies, step, snapshot);
  if (snapshot.ended) step.record({ type: 'case-ended' });
  else if (isStuck(snapshot)) await raiseStuck(dependencies, step, 'nothing', 'The case waits for nothing');
  step.instance = {
    ...step.instance,
    state: snapshot.state,
    ...(snapshot.ended ? { status: 'completed' as const, endedAt: step.now } : {}),
  };
}

async function reconcileTasks(dependencies: StepDependencies, step: Step, snapshot: Snapshot) {
  const waiting = new Map(snapshot.tasks.map((task) => [task.executionId, task]));
  for (const task of await dependencies.tasks.openOf(step.instance.documentId)) {
    if (task.kind !== 'step' || waiting.delete(task.executionId)) continue;
    await cancel(dependencies, step, task);
    await cancelApprovals(dependencies, step, await dependencies.tasks.childrenOf(task.documentId));
  }
  for (const task of waiting.values()) await createTask(dependencies, step, task);
}

async function cancel(dependencies: StepDependencies, step: Step, task: TaskRecord): Promise<void> {
  await dependencies.tasks.save({ ...task, status: 'cancelled', completedAt: step.now });
  step.record({ type: 'task-cancelled', elementId: task.taskDefinitionKey, taskId: task.documentId });
}

/** A step that is over asks nobody any more. */
export async function cancelApprovals(
  dependencies: StepDependencies,
  step: Step,
  children: readonly TaskRecord[],
): Promise<void> {
  for (const child of children) {
    if (child.status === 'open' || child.status === 'waiting') await cancel(dependencies, step, child);
  }
}

async function createTask(dependencies: StepDependencies, step: Step, waiting: WaitingTask) {
  const model = step.definition.userTasks.get(waiting.elementId);
  if (!model) throw new Error(`${waiting.elementId} is no user task of ${step.definition.key}`);
  const { users, groups } = await candidatesFor(dependencies, step, model.assignees);
  const task: TaskRecord = {
    documentId: dependencies.identifiers.next(),
    instanceId: step.instance.documentId,
    executionId: waiting.executionId,
    taskDefinitionKey: waiting.elementId,
    name: model.name,
    status: 'open',
    kind: 'step',
    parentId: null,
    position: null,
    assignee: null,
    owner: null,
    delegationState: null,
    answer: null,
    resume: step.arrivals.get(waiting.elementId)?.resume ?? null,
    poll: waiting.poll ?? null,
    candidateUsers: [...users],
    candidateGroups: [...groups],
    priority: model.priority,
    createdAt: step.now,
    dueDate: model.dueIn ? addDuration(step.calendar, step.now, model.dueIn) : null,
    escalatedAt: null,
    completedAt: null,
    completedBy: null,
    outcome: null,
  };
  const assignee = await holderOf(dependencies, step, waiting, task);
  await dependencies.tasks.add({ ...task, assignee });
  step.record({ type: 'task-created', elementId: task.taskDefinitionKey, taskId: task.documentId });
  const unasked = waiting.poll !== undefined && waiting.item === null;
  if (unasked || (users.size === 0 && !(await anybodyIn(dependencies, groups)))) {
    await raiseStuck(dependencies, step, waiting.executionId, `Nobody can do ${waiting.elementId}`);
  }
}

/** The people and groups that the names in a diagram stand for. */
export async function candidatesFor(dependencies: StepDependencies, step: Step, names: readonly string[]) {
  const users = new Set<ActorReference>();
  const groups = new Set<GroupReference>();
  for (const name of names) {
    const assignees = await resolve(dependencies, step, name);
    for (const user of assignees.users) users.add(user);
    for (const group of assignees.groups) groups.add(group);
  }
  return { users, groups };
}

/** Of those who may do the task, the one it is for: who is asked, or who a return sends it to. */
async function holderOf(
  dependencies: StepDependencies,
  step: Step,
  { elementId, item, poll }: WaitingTask,
  task: TaskRecord,
): Promise<ActorReference | null> {
  const asked = poll ? actorReferenceSchema.safeParse(item).data : step.arrivals.get(elementId)?.assignee;
  if (!asked) return null;
  const groups = await dependencies.registry.groups().groupsOf(asked);
  return accessTo(task, asked, groups) === 'stranger' ? null : asked;
}

/** A group without members is nobody: they are who is told of the task. */
async function anybodyIn(dependencies: StepDependencies, groups: ReadonlySet<string>): Promise<boolean> {
  const directory = dependencies.registry.groups();
  for (const group of groups) if ((await directory.membersOf(group)).length > 0) return true;
  return false;
}

async function reconcileTimers(dependencies: StepDependencies, step: Step, snapshot: Snapshot) {
  const instanceId = step.instance.documentId;
  const waiting = new Map(snapshot.timers.map((timer) => [timer.executionId, timer]));
  const armed = (await dependencies.timers.of(instanceId)).map(({ executionId }) => executionId);
  const gone = armed.filter((executionId) => !waiting.delete(executionId));
  await dependencies.timers.remove(instanceId, gone);
  await dependencies.jobs.remove(...gone.map((executionId) => timerJobKey(instanceId, executionId)));
  const added = [...waiting.values()].map(({ elementId, executionId, dueAt }) => ({
    instanceId,
    elementId,
    executionId,
    dueAt,
  }));
  await dependencies.timers.addAll(added);
  await dependencies.jobs.addAll(added.map(timerJob));
}

/** The job of a timer (design.md): one for each execution, replaced and removed by its key. */
export function timerJob({ instanceId, elementId, executionId, dueAt }: TimerRecord) {
  return {
    job: { name: 'fire-timer', instanceId, elementId, executionId } as const,
    key: timerJobKey(instanceId, executionId),
    runAt: dueAt,
  };
}

function timerJobKey(instanceId: string, executionId: string): string {
  return `timer:${instanceId}:${executionId}`;
}

/** A boundary event only guards: a case that has nothing else to wait for will never move. */
function isStuck(snapshot: Snapshot): boolean {
  const waits = snapshot.tasks.length + snapshot.timers.length + snapshot.actions.length;
  return waits + snapshot.subscriptions.filter((subscription) => !subscription.boundary).length === 0;
}

async function raiseStuck(dependencies: StepDependencies, step: Step, what: string, message: string) {
  await dependencies.incidents.raise({
    documentId: dependencies.identifiers.next(),
    kind: 'stuck',
    state: 'open',
    instanceId: step.instance.documentId,
    message,
    job: null,
    fingerprint: `stuck:${step.instance.documentId}:${what}`,
    createdAt: step.now,
    resolvedAt: null,
  });
  step.record({ type: 'incident-raised', comment: message });
}
