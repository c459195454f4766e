import { useMayDecide } from './use-may-decide';
import { useGetReturnTargetsQuery } from './workflow-api';
import type { ReturnTarget, TaskDetail } from '../../../contracts';
import { offeredVerbs, type Verb } from '../lib/verbs';

export interface OfferedVerbs {
  readonly verbs: readonly Verb[];
  /** The earlier steps that the case can be returned to. */
  readonly targets: readonly ReturnTarget[];
}

/** What this person can do with the task besides deciding it. */
export function useOfferedVerbs(task: TaskDetail): OfferedVerbs {
  const mayDecide = useMayDecide();
  const skip = !mayDecide || !task.can.complete;
  const { data } = useGetReturnTargetsQuery(task.documentId, { skip, refetchOnMountOrArgChange: true });
  const targets = skip ? [] : (data ?? []);
  return { verbs: mayDecide ? offeredVerbs(task, targets.length) : [], targets };
}
