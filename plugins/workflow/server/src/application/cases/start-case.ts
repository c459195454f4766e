import type { StartCase } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { DefinitionRepository, InstanceRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { runStep } from '../step/step';

/**
 * Starts a case on the newest version of a flow, in the caller's transaction.
 *
 * @returns the new process instance's id
 * @throws DEFINITION_NOT_FOUND, DEFINITION_SUSPENDED, CASE_ALREADY_OPEN when a running case holds the exclusive key
 */
export async function startCase(
  dependencies: StepDependencies & { readonly deployed: DefinitionRepository },
  input: StartCase,
): Promise<{ readonly processInstanceId: string }> {
  return dependencies.unitOfWork.run(async () => {
    const definition = await dependencies.deployed.latest(input.definitionKey);
    if (!definition) throw workflowError('DEFINITION_NOT_FOUND');
    if (definition.state === 'suspended') throw workflowError('DEFINITION_SUSPENDED');
    const subject = dependencies.registry.subject(input.subject.uid);
    const instance: InstanceRecord = {
      documentId: dependencies.identifiers.next(),
      definitionId: definition.documentId,
      definitionKey: definition.key,
      definitionVersion: definition.version,
      subject: input.subject,
      applicant: input.applicant,
      exclusiveKey: input.exclusiveKey,
      status: 'running',
      variables: JSON.parse(JSON.stringify(input.variables ?? {})) as InstanceRecord['variables'],
      state: '',
      businessFields: await subject.businessFields(input.subject.documentId),
      visited: [],
      startedAt: dependencies.clock.now(),
      endedAt: null,
      remindedAt: null,
    };
    if (!(await dependencies.instances.add(instance))) throw workflowError('CASE_ALREADY_OPEN');
    await runStep(dependencies, instance, input.applicant, async (step) => {
      step.assign(instance.businessFields);
      step.record({ type: 'case-started' });
      await step.apply({ kind: 'start' });
    });
    return { processInstanceId: instance.documentId };
  });
}
