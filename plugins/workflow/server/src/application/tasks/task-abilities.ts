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
  const { actor, groups, interested, returnOffered } = onlooker;
  const access = accessTo(task, actor, groups);
  const conflict = conflictOf(task, access, onlooker);
  const open = task.status === 'open';
  const fit = open && access !== 'claimed-by-another' && !interested;
  const shared = fit && !isPersonal(task, actor);
  const delegated = task.delegationState === 'pending';
  const owner = open && delegated && task.owner === actor;
  const asking = shared && !delegated && task.kind === 'step';
  return {
    can: {
      claim: fit && access === 'candidate',
      unclaim: open && access === 'assignee' && !isAddressed(task),
      complete: conflict === null,
      return: conflict === null && returnOffered,
      assign: owner || (shared && !task.answer),
      delegate: shared && !task.answer,
      resolve: fit && delegated && access === 'assignee',
      addApprover: asking && !task.answer,
      removeApprover: asking,
      copy: open && !interested && !isPersonal(task, actor),
      comment: open,
    },
    conflict,
  };
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
