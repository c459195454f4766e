import type { ActorReference, GroupReference, Outcome, TaskDetail, TaskRow } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { RETURN_OUTCOME } from '../../domain/return-outcome';
import { isPersonal } from '../../domain/task-access';
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
import { mayKnow } from './locate-task';
import { verdictOf } from './settle-step';
import { abilitiesOf } from './task-abilities';
import { fieldsAt, shownAt } from './task-form';

export type TaskViewDependencies = Pick<StepDependencies, 'clock' | 'history' | 'definitions' | 'tasks'> & {
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
    kind: task.kind,
    position: task.position,
    delegationState: task.delegationState,
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
  const children = await dependencies.tasks.childrenOf(task.documentId);
  const { verdict, approvals } = verdictOf({ definition }, task, children);
  const holders = [task, ...approvals].flatMap(({ assignee }) => (assignee ? [assignee] : []));
  const names = await dependencies.names.namesOf([...new Set(holders)]);
  const nameOf = ({ assignee }: TaskRecord) => (assignee ? (names.get(assignee) ?? null) : null);
  const returnOffered = outcomes.some((outcome) => outcome.value === RETURN_OUTCOME);
  return {
    ...taskRow(listed, dependencies.clock.now(), {
      assigneeName: nameOf(task),
      outcomes,
    }),
    outcomes: outcomes.filter((outcome) => outcome.value !== RETURN_OUTCOME),
    returnOffered,
    form: shownAt(definition, task, await subject.form(documentId)),
    fields: [...fieldsAt(definition, instance, task)],
    attachments: [...(await subject.attachments(documentId))],
    timeline: (await timelineOf(dependencies, instance, reader)).map((entry) => ({
      ...entry,
      fields: shownAt(definition, task, entry.fields),
    })),
    ...abilitiesOf(task, { actor, groups, interested, verdict, returnOffered }),
    approvals: approvals.map((approval) => ({
      documentId: approval.documentId,
      position: approval.position,
      status: approval.status,
      assignee: approval.assignee,
      assigneeName: nameOf(approval),
      outcome: approval.outcome,
    })),
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
