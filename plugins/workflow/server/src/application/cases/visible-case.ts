import type { ActorReference, DiagramState } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type {
  DefinitionRepository,
  InstanceRecord,
  InstanceRepository,
  RegistryReader,
  TaskQueries,
} from '../ports';
import type { StepDependencies } from '../step/dependencies';

export type VisibleCaseDependencies = Pick<StepDependencies, 'tasks'> & {
  readonly instances: InstanceRepository;
  readonly registry: RegistryReader;
  readonly queries: TaskQueries;
  readonly deployed: DefinitionRepository;
};

/**
 * A case for somebody who may see it: its applicant, and whoever has or had a task in it.
 *
 * @throws CASE_NOT_FOUND for everybody else, so that ids tell nothing
 */
export async function visibleCase(
  dependencies: VisibleCaseDependencies,
  instanceId: string,
  actor: ActorReference,
): Promise<InstanceRecord> {
  const instance = await dependencies.instances.find(instanceId);
  if (!instance) throw workflowError('CASE_NOT_FOUND');
  if (instance.applicant === actor) return instance;
  const groups = await dependencies.registry.groups().groupsOf(actor);
  if (!(await dependencies.queries.hasTaskIn(instanceId, actor, groups)))
    throw workflowError('CASE_NOT_FOUND');
  return instance;
}

/** The diagram with what is lit on it. */
export async function diagramState(
  dependencies: VisibleCaseDependencies,
  instance: InstanceRecord,
): Promise<DiagramState> {
  const definition = await dependencies.deployed.find(instance.definitionId);
  if (!definition) throw workflowError('DEFINITION_NOT_FOUND');
  const open = await dependencies.tasks.openOf(instance.documentId);
  const active = [...new Set(open.map((task) => task.taskDefinitionKey))];
  return {
    xml: definition.xml,
    active,
    completed: instance.visited.filter((id) => !active.includes(id)),
  };
}
