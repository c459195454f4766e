import type { Activity } from 'bpmn-elements';
import { EngineError } from '../errors';
import { sourceOf } from '../model/compiled';
import type { Command } from '../types';
import type { CaseRun } from './case-run';
import type { Wait } from './waits';

type Move = Extract<Command, { kind: 'move' }>;

/**
 * Takes the token from a task and puts it on an earlier one. Discarding takes no flow here, so what is
 * left behind leads nowhere; its boundary events go with it, and those of the target start afresh.
 *
 * @throws EngineError `NOT_WAITING` when the target is no task of this scope, or is being done already
 */
export function move(run: CaseRun, { api, elementId }: Wait, { target, takesBack }: Move): () => void {
  const { context } = api.owner;
  const scope = sourceOf(run.model).scopes.find(({ nodes }) => nodes.has(elementId));
  const to = scope?.nodes.has(target) ? context.getActivityById<Activity>(target) : null;
  if (!scope || !to || to.isRunning || target === elementId)
    throw new EngineError('NOT_WAITING', `No way back from ${elementId} to ${target.slice(0, 200)}`);
  const left = takesBack ? [...scope.nodes].filter((id) => !scope.branches.beside(target, id)) : [];
  const gone = new Set([elementId, ...left]);
  gone.delete(target);
  return () => {
    // First the target: a scope that holds no token ends.
    to.run();
    for (const id of gone) takeBack(context.getActivityById<Activity>(id), target);
  };
}

function takeBack(activity: Activity, target: string): void {
  if (attachedTo(activity)?.id === target) return;
  if (activity.isRunning) activity.discard();
  else forgetArrivals(activity);
}

/** The package's types promise a host for every activity. */
function attachedTo(activity: { readonly attachedTo: unknown }): { readonly id: string } | null {
  return activity.attachedTo as { readonly id: string } | null;
}

/** A join that some branches have reached waits without running; their tokens are taken back, too. */
function forgetArrivals(activity: Activity): void {
  const queue = activity.broker.getQueue('inbound-q');
  const inbound = (queue.getState().messages ?? []).map((message): unknown => message.content);
  if (inbound.length === 0) return;
  // What a consumer has in hand is not purged: it has to be put back first.
  activity.broker.cancel('_run-on-inbound');
  queue.purge();
  activity.discard({ inbound });
}
