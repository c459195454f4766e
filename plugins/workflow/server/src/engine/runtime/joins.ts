import { sourceOf } from '../model/compiled';
import type { CompiledDefinition } from '../types';
import { readState } from './state';

/** The queue in which bpmn-elements keeps the tokens that have come to a gateway and wait for others. */
const ARRIVALS = 'inbound-q';

/** @returns the gateways of a stored case at which a token waits for the ones of other branches */
export function waitingAtJoins(definition: CompiledDefinition, state: string): readonly string[] {
  const { shapes } = sourceOf(definition);
  const found: string[] = [];
  const pending: unknown[] = [readState(definition.key, state)];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (typeof at !== 'object' || at === null) continue;
    const { id, broker } = at as { id?: unknown; broker?: unknown };
    if (typeof id === 'string' && shapes.get(id)?.type === 'ParallelGateway' && hasArrivals(broker))
      found.push(id);
    pending.push(...(Object.values(at) as unknown[]));
  }
  return found;
}

function hasArrivals(broker: unknown): boolean {
  const { queues } = (broker ?? {}) as { queues?: unknown };
  if (!Array.isArray(queues)) return false;
  return queues.some((queue: unknown) => {
    const { name, messages } = (queue ?? {}) as { name?: unknown; messages?: unknown };
    return name === ARRIVALS && Array.isArray(messages) && messages.length > 0;
  });
}
