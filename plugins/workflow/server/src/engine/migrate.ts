import { EngineError } from './errors';
import { sourceOf } from './model/compiled';
import { waitingAtJoins } from './runtime/joins';
import { openCase } from './session';
import type { CompiledDefinition, EngineScope, Snapshot } from './types';

/** Why a running case cannot go on in another version, at the element where it shows. */
export interface MigrationObstacle {
  readonly elementId: string;
  readonly reason: 'flow' | 'gone' | 'type' | 'scope' | 'repetition' | 'guards' | 'join' | 'state';
}

export type Migration =
  | { readonly state: string; readonly obstacles: readonly [] }
  | { readonly state: null; readonly obstacles: readonly MigrationObstacle[] };

/**
 * Takes a running case over to another version of its flow, where that is safe: everything that it waits at
 * is there, of the same type, in the same scope, guarded by the same boundary events; no token waits at a
 * join; and the new version, given the state, waits for exactly the same. What lies ahead may differ freely.
 *
 * @param state what the last snapshot in `from` held
 * @returns the state in `to`, or what is in the way
 */
export function migrate(
  from: CompiledDefinition,
  to: CompiledDefinition,
  state: string,
  scope: EngineScope,
): Migration {
  if (from.key !== to.key) return refused([{ elementId: from.key, reason: 'flow' }]);
  const before = openCase(from, state, scope).snapshot();
  const obstacles = [
    ...waitingAtJoins(from, state).map((elementId) => ({ elementId, reason: 'join' as const })),
    ...placesOf(from, before).flatMap((id) => obstacleAt(from, to, id)),
  ];
  if (obstacles.length > 0) return refused(obstacles);
  const after = recovered(to, state, scope);
  if (after && waitsOf(after) === waitsOf(before)) return { state: after.state, obstacles: [] };
  return refused([{ elementId: from.key, reason: 'state' }]);
}

function refused(obstacles: readonly MigrationObstacle[]): Migration {
  return { state: null, obstacles };
}

/** Everything that holds a token: what waits, and the scopes around it. A boundary event is its host's to compare. */
function placesOf(definition: CompiledDefinition, snapshot: Snapshot): readonly string[] {
  const { shapes } = sourceOf(definition);
  const places = new Set<string>();
  const pending = waitingIn(snapshot).map(({ elementId }) => elementId);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const scope = shapes.get(id)?.scope;
    if (shapes.get(id)?.type !== 'BoundaryEvent') places.add(id);
    if (scope !== undefined && shapes.has(scope) && !places.has(scope)) pending.push(scope);
  }
  return [...places];
}

function obstacleAt(
  from: CompiledDefinition,
  to: CompiledDefinition,
  elementId: string,
): readonly MigrationObstacle[] {
  const [was, is] = [sourceOf(from).shapes.get(elementId), sourceOf(to).shapes.get(elementId)];
  if (!was) return [];
  if (!is) return [{ elementId, reason: 'gone' }];
  const differs = (['type', 'scope', 'repetition'] as const).filter((part) => was[part] !== is[part]);
  const guards = was.guards.join('\n') === is.guards.join('\n') ? [] : (['guards'] as const);
  return [...differs, ...guards].map((reason) => ({ elementId, reason }));
}

function recovered(to: CompiledDefinition, state: string, scope: EngineScope): Snapshot | null {
  try {
    return openCase(to, state, scope).snapshot();
  } catch (error) {
    if (error instanceof EngineError) return null;
    throw error;
  }
}

function waitingIn({ tasks, timers, subscriptions, actions }: Snapshot) {
  return [...tasks, ...timers, ...subscriptions, ...actions];
}

function waitsOf(snapshot: Snapshot): string {
  return waitingIn(snapshot)
    .map(({ elementId, executionId }) => `${elementId} ${executionId}`)
    .sort()
    .join('\n');
}
