import type { Action, Assignees } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { Command, Effect } from '../../engine';
import type { StepDependencies } from './dependencies';
import type { Step } from './live-step';

type ActionEffect = Extract<Effect, { kind: 'action' }>;
type SendEffect = Extract<Effect, { kind: 'send' }>;

/** Does what the diagram asked for. @returns the commands that answer it */
export async function carryOut(
  dependencies: StepDependencies,
  step: Step,
  effect: Effect,
): Promise<readonly Command[]> {
  switch (effect.kind) {
    case 'action':
      return runAction(dependencies, step, effect);
    case 'send':
      return sendMessages(dependencies, step, effect);
  }
}

/**
 * Actions run inside the step's transaction. One that decides a case refuses an actor with a stake
 * in it, whatever path the diagram took to get here (product.md section 4, separation of duties).
 */
async function runAction(
  dependencies: StepDependencies,
  step: Step,
  { elementId, executionId, action: name, inputs }: ActionEffect,
): Promise<readonly Command[]> {
  const action = dependencies.registry.action(name);
  if (!action) throw workflowError('ACTION_FAILED', { action: name, reason: 'not registered' });
  if (action.decides) await refuseInterested(step);
  const result = await action.run(checkedInputs(action, inputs), step.context());
  step.answers.forget();
  if (result) step.assign(result);
  step.record({ type: 'action-run', elementId });
  return [{ kind: 'complete-action', elementId, executionId }];
}

function checkedInputs(action: Action, inputs: unknown): unknown {
  const checked = action.inputs.safeParse(inputs);
  if (checked.success) return checked.data;
  throw workflowError('ACTION_FAILED', {
    action: action.name,
    issues: checked.error.issues.map((issue) => ({ path: issue.path, message: issue.message })),
  });
}

/** @throws SEPARATION_OF_DUTIES when the step's actor has a stake in the case */
export async function refuseInterested(step: Step): Promise<void> {
  if (await step.interested()) throw workflowError('SEPARATION_OF_DUTIES');
}

async function sendMessages(
  dependencies: StepDependencies,
  step: Step,
  { elementId, messages }: SendEffect,
): Promise<readonly Command[]> {
  for (const { template, to } of messages) {
    await dependencies.messenger.send({
      template,
      to: await resolve(dependencies, step, to),
      instanceId: step.instance.documentId,
      variables: await messageVariables(dependencies, step),
    });
    step.record({ type: 'message-queued', elementId, outcome: template });
  }
  return [];
}

/** Who a resolver's name stands for in this case, at this moment. */
export async function resolve(dependencies: StepDependencies, step: Step, name: string): Promise<Assignees> {
  const resolver = dependencies.registry.resolver(name);
  if (!resolver) throw workflowError('ACTION_FAILED', { resolver: name, reason: 'not registered' });
  return step.answers.once(`resolver:${name}`, () => resolver.resolve(step.context()));
}

/** What every message of a case may say: its variables, and what its subject adds. */
export async function messageVariables(
  dependencies: StepDependencies,
  step: Step,
): Promise<Readonly<Record<string, unknown>>> {
  const { uid, documentId } = step.instance.subject;
  const subject = await step.answers.once('message-variables', () =>
    dependencies.registry.subject(uid).messageVariables(documentId),
  );
  return { ...step.instance.variables, ...subject };
}
