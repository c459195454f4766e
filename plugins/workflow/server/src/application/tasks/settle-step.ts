import { POLL } from '../../engine';
import { pollVerdict } from '../../domain/countersign';
import { RETURN_OUTCOME } from '../../domain/return-outcome';
import { stepVerdict, type Stand, type Verdict } from '../../domain/step-verdict';
import { isPersonal } from '../../domain/task-access';
import type { Answer, HistoryEntry, Resume, TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import type { Step } from '../step/live-step';
import { cancelApprovals } from '../step/reconcile';
import { nothingWaits } from '../step/step';
import { mayDo } from './locate-task';
import { pollOf } from './shares';
import { tell } from './tell';

/**
 * What a step's task comes to now, with the approvals that were added to it.
 *
 * @param children the task's, as the database has them now
 */
export function verdictOf(
  { definition }: Pick<Step, 'definition'>,
  task: TaskRecord,
  children: readonly TaskRecord[],
): { readonly verdict: Verdict; readonly approvals: readonly TaskRecord[] } {
  const outcomes = definition.userTasks.get(task.taskDefinitionKey)?.outcomes ?? [];
  const approving = new Set(outcomes.filter(({ approves }) => approves).map(({ value }) => value));
  const standOf = (answer: Answer | null): Stand => {
    if (!answer) return 'waits';
    return approving.has(answer.outcome) ? 'approves' : 'refuses';
  };
  const approvals = children.filter(({ kind, status }) => kind === 'approval' && status !== 'cancelled');
  const verdict = stepVerdict({
    holder: standOf(task.answer),
    approvals: approvals.map(({ documentId, position, answer }) => ({
      id: documentId,
      position: position ?? 'parallel',
      stand: standOf(answer),
    })),
  });
  return { verdict, approvals };
}

/**
 * After an answer, or after approvers came or went: finishes the step, or asks those whose turn it is.
 *
 * @param filledIn what the holder has filled in with the answer that this is about, for the record
 */
export async function settleStep(
  dependencies: StepDependencies,
  step: Step,
  task: TaskRecord,
  filledIn: HistoryEntry['filledIn'] = {},
): Promise<TaskRecord> {
  const children = await dependencies.tasks.childrenOf(task.documentId);
  const { verdict, approvals } = verdictOf(step, task, children);
  if (verdict.kind === 'waits') {
    await dependencies.tasks.save(task);
    for (const approval of approvals) {
      if (approval.status !== 'waiting' || !verdict.turn.includes(approval.documentId)) continue;
      await askNow(dependencies, step, approval);
    }
    return task;
  }
  const { by } = verdict;
  const decisive = by === 'holder' ? task : approvals.find(({ documentId }) => documentId === by.approval);
  if (!decisive?.answer) throw new Error(`The step of ${task.documentId} is decided by nobody`);
  return finishStep(dependencies, step, task, { ...decisive.answer, filledIn }, children);
}

/** Whoever was to be asked may have left since: then it is for whoever can do the step. */
async function askNow(dependencies: StepDependencies, step: Step, approval: TaskRecord): Promise<void> {
  const { assignee } = approval;
  const able = assignee !== null && (await mayDo(dependencies, approval, assignee));
  const asked: TaskRecord = { ...approval, status: 'open', assignee: able ? assignee : null };
  await dependencies.tasks.save({ ...asked, createdAt: step.now });
  await tell(dependencies, step, 'workflow-approval-requested', asked, [asked.assignee]);
}

/** The step is over with this answer, and the case goes on. */
async function finishStep(
  dependencies: StepDependencies,
  step: Step,
  task: TaskRecord,
  answer: Answer & Pick<HistoryEntry, 'filledIn'>,
  children: readonly TaskRecord[],
): Promise<TaskRecord> {
  const done = await closeStep(dependencies, step, task, answer, children);
  step.record({
    type: answer.outcome === RETURN_OUTCOME ? 'task-returned' : 'task-completed',
    elementId: task.taskDefinitionKey,
    taskId: task.documentId,
    ...answer,
  });
  const given = { outcome: answer.outcome, comment: answer.comment, fieldsToCorrect: answer.fieldsToCorrect };
  step.assign({ ...given, [task.taskDefinitionKey]: given });
  const decided = await countPoll(dependencies, step, done);
  if (task.resume && decided) await goStraightBack(dependencies, step, task, task.resume, answer);
  else await goOn(step, task);
  return done;
}

async function goOn(step: Step, { taskDefinitionKey, executionId }: TaskRecord): Promise<void> {
  await step.apply({ kind: 'complete-task', elementId: taskDefinitionKey, executionId });
}

/** To the step that has returned the case here; as drawn, should another token have come there meanwhile. */
async function goStraightBack(
  dependencies: StepDependencies,
  step: Step,
  task: TaskRecord,
  { elementId: target, assignee, then }: Resume,
  { comment }: Answer,
): Promise<void> {
  const { taskDefinitionKey: elementId, executionId } = task;
  step.arrivals.set(target, { assignee, resume: then });
  try {
    await step.apply({ kind: 'move', elementId, executionId, target, takesBack: false });
  } catch (error) {
    if (!nothingWaits(error)) throw error;
    step.arrivals.delete(target);
    await goOn(step, task);
    return;
  }
  await tell(dependencies, step, 'workflow-task-returned', task, [assignee], comment);
}

/** Closes the row of a step's task and of everything that was added to it. */
export async function closeStep(
  dependencies: StepDependencies,
  step: Step,
  task: TaskRecord,
  { actor, outcome }: Answer,
  children: readonly TaskRecord[],
): Promise<TaskRecord> {
  const done: TaskRecord = {
    ...task,
    status: 'completed',
    assignee: task.assignee ?? actor,
    completedAt: step.now,
    completedBy: actor,
    outcome,
  };
  await dependencies.tasks.save(done);
  await cancelApprovals(dependencies, step, children);
  if (isPersonal(task, actor)) await takeIn(dependencies, step);
  return done;
}

/**
 * Where several decide together, the flow goes on by what all of them have come to, not by who answered
 * last. @returns whether the case leaves the task with this answer
 */
async function countPoll(dependencies: StepDependencies, step: Step, task: TaskRecord): Promise<boolean> {
  const model = step.definition.userTasks.get(task.taskDefinitionKey);
  if (!task.poll || !model?.countersign) return true;
  const answered = [task, ...(await pollOf(dependencies, task))].filter(
    ({ status }) => status === 'completed',
  );
  const approves = (value: string | null) =>
    model.outcomes.find((one) => one.value === value)?.approves ?? false;
  const stands = answered.map(({ outcome }) => approves(outcome));
  const verdict = pollVerdict(model.countersign.rule, task.poll.size, stands);
  const approvals = stands.filter(Boolean).length;
  step.assign({
    [POLL]: { decided: verdict !== 'open', asked: task.poll.size, answered: answered.length, approvals },
  });
  if (verdict === 'open') return false;
  // The newest answer on the winning side stands for it: this one, if it is on that side.
  const winner = answered.find(({ outcome }) => approves(outcome) === (verdict === 'approved'));
  if (winner?.outcome) step.assign({ outcome: winner.outcome });
  return true;
}

/** The applicant has corrected the entry: inboxes and conditions go by what it says now. */
async function takeIn(dependencies: StepDependencies, step: Step): Promise<void> {
  const { uid, documentId } = step.instance.subject;
  const subject = dependencies.registry.subject(uid);
  await subject.handedInAgain?.(documentId);
  const businessFields = await subject.businessFields(documentId);
  step.instance = { ...step.instance, businessFields };
  step.assign(businessFields);
}
