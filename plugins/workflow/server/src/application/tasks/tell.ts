import type { ActorReference } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import { messageVariables } from '../step/carry-out';
import type { StepDependencies } from '../step/dependencies';
import type { Step } from '../step/live-step';

/** The plugin's own messages (translations/messages.json): somebody gets something to do or to read. */
export const TASK_MESSAGES = [
  'workflow-task-assigned',
  'workflow-task-delegated',
  'workflow-task-resolved',
  'workflow-approval-requested',
  'workflow-task-copied',
  'workflow-task-returned',
] as const;
export type TaskMessage = (typeof TASK_MESSAGES)[number];

/** Tells people of a task that has become theirs, on every channel that the template has. */
export async function tell(
  dependencies: StepDependencies,
  step: Step,
  template: TaskMessage,
  task: Pick<TaskRecord, 'name'>,
  people: readonly (ActorReference | null)[],
  comment: string | null = null,
): Promise<void> {
  const users = people.filter((person) => person !== null && person !== step.actor) as ActorReference[];
  if (users.length === 0) return;
  const names = await dependencies.names.namesOf([step.actor]);
  const flow = step.definition.name;
  const [caseName] = Object.values(step.instance.businessFields).filter((value) => typeof value === 'string');
  await dependencies.messenger.send({
    template,
    to: { users, groups: [] },
    instanceId: step.instance.documentId,
    variables: {
      ...(await messageVariables(dependencies, step)),
      caseName: caseName ?? flow['zh-Hans'],
      flowChinese: flow['zh-Hans'],
      flowEnglish: flow.en,
      taskChinese: task.name['zh-Hans'],
      taskEnglish: task.name.en,
      sender: names.get(step.actor) ?? '',
      note: comment ?? '',
    },
  });
}
