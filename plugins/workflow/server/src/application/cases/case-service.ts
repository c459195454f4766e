import type { ActorReference, CaseService, SubjectReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { isPersonal } from '../../domain/task-access';
import type { DefinitionRepository, InstanceRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { completeTask } from '../tasks/complete-task';
import { viewCase, type ViewDependencies } from './case-view';
import { signalCase } from './signal-case';
import { remindCase } from './remind-case';
import { startCase } from './start-case';
import { withdrawCase } from './withdraw-case';

type CaseDependencies = StepDependencies & ViewDependencies & { readonly deployed: DefinitionRepository };

/** What the resources of the project around the plugin do with their cases, by entry. */
export function caseService(dependencies: CaseDependencies): CaseService {
  async function newest(subject: SubjectReference): Promise<InstanceRecord> {
    const instance = await dependencies.instances.newestOf(subject);
    if (!instance) throw workflowError('CASE_NOT_FOUND');
    return instance;
  }
  return {
    start: (input) => startCase(dependencies, input),
    view: async (subject) => {
      const instance = await dependencies.instances.newestOf(subject);
      return instance ? viewCase(dependencies, instance) : null;
    },
    withdraw: async (subject, actor, applicant) => {
      await withdrawCase(dependencies, (await newest(subject)).documentId, actor, applicant);
    },
    remind: async (subject, actor) => {
      await remindCase(dependencies, (await newest(subject)).documentId, actor);
    },
    signal: async (subject, actor, name) => {
      await signalCase(dependencies, (await newest(subject)).documentId, actor, name);
    },
    completeOwnTask: async (subject, actor, outcome, variables) => {
      const { documentId } = await newest(subject);
      const taskId = await ownTask(dependencies, documentId, actor);
      await completeTask(dependencies, taskId, actor, { outcome, variables });
    },
  };
}

async function ownTask(
  dependencies: CaseDependencies,
  instanceId: string,
  actor: ActorReference,
): Promise<string> {
  const own = (await dependencies.tasks.openOf(instanceId)).find((task) => isPersonal(task, actor));
  if (!own) throw workflowError('TASK_CLOSED');
  return own.documentId;
}
