import { z } from 'zod';
import type { Action } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { RegistryReader, TaskRepository } from '../ports';

const inputs = z.strictObject({
  /** A resolver's name: who may do the task from now on, too. */
  to: z.string().meta({ title: '升级给谁', 'x-title-en': 'To whom', 'x-assignee': true }),
  /** Id of the user task; every open task that is offered to groups when missing. */
  task: z.string().meta({ title: '哪个任务', 'x-title-en': 'Which task', 'x-task': true }).optional(),
});

/**
 * The plugin's own action for overdue tasks: those whom `to` names become candidates beside the
 * ones there are (product.md section 4, escalation).
 */
export function escalateAction(dependencies: {
  readonly registry: Pick<RegistryReader, 'resolver'>;
  readonly tasks: TaskRepository;
}): Action<typeof inputs> {
  return {
    name: 'workflow.escalate',
    label: { 'zh-Hans': '升级给上级办理', en: 'Escalate the task' },
    inputs,
    leaves: [],
    run: async ({ to, task: key }, context) => {
      const resolver = dependencies.registry.resolver(to);
      if (!resolver) throw workflowError('ACTION_FAILED', { resolver: to, reason: 'not registered' });
      const added = await resolver.resolve(context);
      for (const task of await dependencies.tasks.openOf(context.processInstanceId)) {
        const meant = key ? task.taskDefinitionKey === key : task.candidateGroups.length > 0;
        if (!meant) continue;
        await dependencies.tasks.save({
          ...task,
          candidateUsers: union(task.candidateUsers, added.users),
          candidateGroups: union(task.candidateGroups, added.groups),
          escalatedAt: context.now,
        });
      }
      return undefined;
    },
  };
}

function union<Value>(some: readonly Value[], more: readonly Value[]): readonly Value[] {
  return [...new Set([...some, ...more])];
}
