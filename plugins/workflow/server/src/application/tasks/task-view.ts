import type { ActorReference, GroupReference, Outcome, TaskDetail, TaskRow } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { accessTo, isPersonal } from '../../domain/task-access';
import type {
  ActorNames,
  InstanceRepository,
  ListedTask,
  RegistryReader,
  TaskQueries,
  TaskRecord,
} from '../ports';
import { timelineOf } from '../cases/case-view';
import type { StepDependencies } from '../step/dependencies';
import { RETURN_OUTCOME } from './complete-task';
import { mayKnow } from './locate-task';

export type TaskViewDependencies = Pick<StepDependencies, 'clock' | 'history' | 'definitions'> & {
  readonly registry: RegistryReader;
  readonly queries: TaskQueries;
  readonly names: ActorNames;
  readonly instances: InstanceRepository;
};

export function taskRow(
  { task, instance, definitionName }: ListedTask,
  now: Date,
  words: { readonly assigneeName: string | null; readonly outcomes: readonly Outcome[] },
): TaskRow {
  return {
    documentId: task.documentId,
    taskDefinitionKey: task.taskDefinitionKey,
    name: task.name,
    status: task.status,
    processInstanceId: instance.documentId,
    definitionKey: instance.definitionKey,
    definitionName,
    definitionVersion: instance.definitionVersion,
    businessKey: instance.subject.documentId,
    businessFields: instance.businessFields,
    assignee: task.assignee,
    assigneeName: words.assigneeName,
    priority: task.priority,
    createdAt: task.createdAt.toISOString(),
    dueDate: task.dueDate?.toISOString() ?? null,
    overdue: task.status === 'open' && task.dueDate !== null && task.dueDate < now,
    escalated: task.escalatedAt !== null,
    completedAt: task.completedAt?.toISOString() ?? null,
    outcome: task.outcome,
    outcomeLabel: words.outcomes.find(({ value }) => value === task.outcome)?.label ?? null,
  };
}

/**
 * The task page: data, evidence, history and what this actor may do now.
 *
 * @param reader whose eyes the history is for
 * @throws TASK_NOT_FOUND when there is none, or none that the actor may know of
 */
export async function viewTask(
  dependencies: TaskViewDependencies,
  taskId: string,
  actor: ActorReference,
  reader: 'applicant' | 'reviewer',
): Promise<TaskDetail> {
  const { listed, groups } = await visibleTask(dependencies, taskId, actor);
  const {
    task,
    instance: {
      subject: { uid, documentId },
    },
  } = listed;
  const subject = dependencies.registry.subject(uid);
  const instance = await dependencies.instances.find(task.instanceId);
  if (!instance) throw workflowError('TASK_NOT_FOUND');
  const definition = await dependencies.definitions.compiled(instance.definitionId);
  const outcomes = definition.userTasks.get(task.taskDefinitionKey)?.outcomes ?? [];
  const interested = !isPersonal(task, actor) && (await subject.isInterested(actor, documentId));
  const names = await dependencies.names.namesOf(task.assignee ? [task.assignee] : []);
  const returnOffered = outcomes.some((outcome) => outcome.value === RETURN_OUTCOME);
  return {
    ...taskRow(listed, dependencies.clock.now(), {
      assigneeName: task.assignee ? (names.get(task.assignee) ?? null) : null,
      outcomes,
    }),
    outcomes: outcomes.filter((outcome) => outcome.value !== RETURN_OUTCOME),
    returnOffered,
    form: [...(await subject.form(documentId))],
    attachments: [...(await subject.attachments(documentId))],
    timeline: [...(await timelineOf(dependencies, instance, reader))],
    ...permitted(task, actor, groups, interested, returnOffered),
  };
}

/** @throws TASK_NOT_FOUND */
export async function visibleTask(
  dependencies: Pick<TaskViewDependencies, 'queries' | 'registry'>,
  taskId: string,
  actor: ActorReference,
): Promise<{ readonly listed: ListedTask; readonly groups: readonly GroupReference[] }> {
  const groups = await dependencies.registry.groups().groupsOf(actor);
  const listed = await dependencies.queries.find(taskId);
  if (!listed || !mayKnow(listed.task, actor, groups)) throw workflowError('TASK_NOT_FOUND');
  return { listed, groups };
}

function permitted(
  task: TaskRecord,
  actor: ActorReference,
  groups: readonly GroupReference[],
  interested: boolean,
  returnOffered: boolean,
): Pick<TaskDetail, 'can' | 'conflict'> {
  const access = accessTo(task, actor, groups);
  const conflict = conflictOf(task, access, interested);
  const free = conflict === null;
  return {
    can: {
      claim: free && access === 'candidate',
      unclaim: task.status === 'open' && access === 'assignee',
      complete: free,
      return: free && returnOffered,
    },
    conflict,
  };
}

function conflictOf(
  task: TaskRecord,
  access: ReturnType<typeof accessTo>,
  interested: boolean,
): TaskDetail['conflict'] {
  if (task.status !== 'open') return 'closed';
  if (access === 'claimed-by-another') return 'claimed-by-another';
  return interested ? 'separation-of-duties' : null;
}
