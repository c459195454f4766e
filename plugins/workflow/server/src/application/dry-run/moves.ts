import type { DryRunMove } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { addDuration } from '../../domain/working-calendar';
import { signalCase } from '../cases/signal-case';
import { withdrawCase } from '../cases/withdraw-case';
import type { InstanceRecord, TaskRecord } from '../ports';
import { completeTask } from '../tasks/complete-task';
import { returnTask } from '../tasks/return-task';
import { SIMULATED_PARTY } from './cast';
import type { StagedWorld } from './staged-world';
import { advanceTo, advanceToNext } from './timers';

type Move<Kind extends DryRunMove['kind']> = Extract<DryRunMove, { kind: Kind }>;

/**
 * Makes one move, by the use case that does the same in real life.
 *
 * @throws TASK_NOT_WAITING, NOBODY_TO_ACT, NO_TIMER_WAITING, and whatever the use case throws
 */
export async function makeMove(world: StagedWorld, instanceId: string, move: DryRunMove): Promise<void> {
  switch (move.kind) {
    case 'complete':
      return complete(world, instanceId, move);
    case 'return':
      return giveBack(world, instanceId, move);
    case 'advance':
      return advanceTo(world, instanceId, await endOf(world, move));
    case 'next-timer':
      return advanceToNext(world, instanceId);
    case 'withdraw': {
      const { applicant } = await caseOf(world, instanceId);
      return withdrawCase(world, instanceId, applicant);
    }
    case 'signal':
      return signalCase(world, instanceId, SIMULATED_PARTY, move.name);
  }
}

async function complete(world: StagedWorld, instanceId: string, move: Move<'complete'>): Promise<void> {
  const { outcome, comment, variables, fieldsToCorrect } = move;
  const { task, actor } = await atTask(world, instanceId, move.task);
  await completeTask(world, task.documentId, actor, { outcome, comment, variables, fieldsToCorrect });
}

async function giveBack(world: StagedWorld, instanceId: string, move: Move<'return'>): Promise<void> {
  const { target, resume, fieldsToCorrect, comment } = move;
  const { task, actor } = await atTask(world, instanceId, move.task);
  await returnTask(world, task.documentId, actor, { target, resume, fieldsToCorrect, comment });
}

/** The first open task at the element, and who does it. */
async function atTask(world: StagedWorld, instanceId: string, elementId: string) {
  const open = await openTasks(world, instanceId);
  const task = open.find(({ taskDefinitionKey }) => taskDefinitionKey === elementId);
  const waiting = [...new Set(open.map(({ taskDefinitionKey }) => taskDefinitionKey))];
  if (!task) throw workflowError('TASK_NOT_WAITING', { task: elementId, waiting });
  const actor = await world.cast.actorFor(task, await caseOf(world, instanceId));
  if (actor === null) throw workflowError('NOBODY_TO_ACT', { task: elementId });
  return { task, actor };
}

/** What the engine waits for, oldest first. */
export async function openTasks(world: StagedWorld, instanceId: string): Promise<readonly TaskRecord[]> {
  return (await world.tasks.openOf(instanceId)).filter(({ kind }) => kind === 'step');
}

export async function caseOf(world: StagedWorld, instanceId: string): Promise<InstanceRecord> {
  const instance = await world.instances.find(instanceId);
  if (!instance) throw workflowError('CASE_NOT_FOUND');
  return instance;
}

async function endOf(world: StagedWorld, { duration, workingDays = false }: Move<'advance'>): Promise<Date> {
  return addDuration(await world.calendars.current(), world.clock.now(), { duration, workingDays });
}
