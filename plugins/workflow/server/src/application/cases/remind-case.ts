import { DateTime } from 'luxon';
import type { ActorReference, Assignees } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { isPersonal } from '../../domain/task-access';
import type { InstanceRecord, TaskRecord } from '../ports';
import { messageVariables } from '../step/carry-out';
import type { StepDependencies } from '../step/dependencies';
import { takeStep } from '../step/step';

/** The message of a nudge, where a subject names none of its own. */
export const REMINDER = 'case-reminded';

/**
 * The applicant nudges whoever has the case (催办): once a calendar day of the working calendar's
 * time zone (product.md section 4).
 *
 * @throws CASE_NOT_FOUND when it is not the actor's own, CASE_ENDED, NOTHING_TO_REMIND,
 *   REMINDER_TOO_SOON
 */
export async function remindCase(
  dependencies: StepDependencies,
  instanceId: string,
  actor: ActorReference,
): Promise<void> {
  await takeStep(dependencies, instanceId, actor, async (step) => {
    if (step.instance.applicant !== actor) throw workflowError('CASE_NOT_FOUND');
    if (step.instance.endedAt) throw workflowError('CASE_ENDED');
    const reviews = waitingForOthers(await dependencies.tasks.openOf(instanceId), actor);
    if (reviews.length === 0) throw workflowError('NOTHING_TO_REMIND');
    if (remindedToday(step.instance, step.now, step.calendar.timeZone))
      throw workflowError('REMINDER_TOO_SOON');
    const variables = await messageVariables(dependencies, step);
    const template = dependencies.registry.subject(step.instance.subject.uid).reminderTemplate ?? REMINDER;
    for (const task of reviews) {
      await dependencies.messenger.send({ template, to: holdersOf(task), instanceId, variables });
    }
    step.instance = { ...step.instance, remindedAt: step.now };
    step.record({ type: 'case-reminded' });
  });
}

/** The open tasks that somebody else has to do. */
export function waitingForOthers(tasks: readonly TaskRecord[], actor: ActorReference): readonly TaskRecord[] {
  // Who has answered already waits for others, who are asked themselves.
  return tasks.filter((task) => !isPersonal(task, actor) && task.answer === null);
}

/** Has the case been nudged on this calendar day? */
function remindedToday(instance: Pick<InstanceRecord, 'remindedAt'>, now: Date, timeZone: string): boolean {
  if (!instance.remindedAt) return false;
  const day = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone }).toISODate();
  return day(instance.remindedAt) === day(now);
}

/** @returns when the next calendar day begins, if the case was nudged on this one */
export function remindableFrom(
  instance: Pick<InstanceRecord, 'remindedAt'>,
  now: Date,
  timeZone: string,
): Date | null {
  if (!remindedToday(instance, now, timeZone)) return null;
  return DateTime.fromJSDate(now, { zone: timeZone }).plus({ days: 1 }).startOf('day').toJSDate();
}

function holdersOf(task: TaskRecord): Assignees {
  if (task.assignee) return { users: [task.assignee], groups: [] };
  return { users: task.candidateUsers, groups: task.candidateGroups };
}
