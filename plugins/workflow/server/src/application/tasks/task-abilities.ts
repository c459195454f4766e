import type { ActorReference, GroupReference, TaskDetail } from '../../../../contracts';
import type { Verdict } from '../../domain/step-verdict';
import { accessTo, isPersonal, type Access } from '../../domain/task-access';
import type { TaskRecord } from '../ports';

interface Onlooker {
  readonly actor: ActorReference;
  readonly groups: readonly GroupReference[];
  readonly interested: boolean;
  readonly verdict: Verdict;
  readonly returnOffered: boolean;
}

/** What somebody may do with a task now, and what stands in the way of deciding it. */
export function abilitiesOf(task: TaskRecord, onlooker: Onlooker): Pick<TaskDetail, 'can' | 'conflict'> {
  const access = accessTo(task, onlooker.actor, onlooker.groups);
  const conflict = conflictOf(task, access, onlooker);
  const open = task.status === 'open';
  const fit = open && access !== 'claimed-by-another' && !onlooker.interested;
  return {
    can: {
      claim: fit && access === 'candidate',
      unclaim: open && access === 'assignee' && !isAddressed(task),
      complete: conflict === null,
      return: conflict === null && onlooker.returnOffered,
      resolve: fit && task.delegationState === 'pending' && access === 'assignee',
      comment: open,
      ...sharing(task, onlooker, fit),
    },
    conflict,
  };
}

/** What takes others in; a task addressed to one person alone has no others. */
function sharing(task: TaskRecord, { actor, interested }: Onlooker, fit: boolean) {
  const shared = task.status === 'open' && !isPersonal(task, actor) && !interested;
  const held = shared && fit;
  const passing = held && !task.answer;
  const single = isSingle(task);
  return {
    assign: passing || (shared && isWaitingOwner(task, actor)),
    delegate: passing,
    addApprover: passing && single,
    removeApprover: held && single,
    copy: shared,
  };
}

function isSingle({ kind, delegationState }: TaskRecord): boolean {
  return kind === 'step' && delegationState !== 'pending';
}

function isWaitingOwner({ owner, delegationState }: TaskRecord, actor: ActorReference): boolean {
  return delegationState === 'pending' && owner === actor;
}

/** Was the task given to one person, who may pass it on and not put it back? */
export function isAddressed({ kind, poll, delegationState, answer }: TaskRecord): boolean {
  return kind === 'approval' || poll !== null || delegationState === 'pending' || answer !== null;
}

function conflictOf(
  task: TaskRecord,
  access: Access,
  { interested, verdict }: Onlooker,
): TaskDetail['conflict'] {
  if (task.status !== 'open') return 'closed';
  if (access === 'claimed-by-another') return 'claimed-by-another';
  if (interested) return 'separation-of-duties';
  if (task.answer) return 'answered';
  if (task.delegationState === 'pending') return 'delegated';
  const awaited = task.kind === 'step' && verdict.kind === 'waits' && !verdict.holdersTurn;
  return awaited ? 'awaiting-approvers' : null;
}
