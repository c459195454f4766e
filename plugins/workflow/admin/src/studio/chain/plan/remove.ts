import { idOf, type ModdleElement } from '../../../bpmn/moddle';
import { eventsOn, incomingOf, nodesOf, outgoingOf, targetOf } from '../reading/shape';
import type { Chain, ReviewItem, WorkItem } from '../reading/types';
import { arrivalsAt, entryOf, isSentBackTo, leadTo, reviewsOf } from './landings';
import type { Edit, Planned } from './types';

/** A message or an action goes; who came to it goes on to what followed. */
export function planRemoveWork(chain: Chain, item: WorkItem): Planned {
  const next = targetOf(item.out);
  if (!next) return { kind: 'refused', refusal: 'no-neighbour' };
  const element = idOf(item.element);
  return {
    kind: 'plan',
    focus: focusAfter(chain, item),
    edits: [...leadTo(idOf(next), incomingOf(item.element)), { kind: 'remove', elements: [element] }],
  };
}

/**
 * A review step goes with its gateways, its reminders and all that only its outcomes led to. Whoever has
 * corrected goes to the next review step. A chain keeps one review step at least that is done
 * in every case; a step that another sends cases back to stays while it does.
 */
export function planRemoveReview(chain: Chain, item: ReviewItem): Planned {
  const others = reviewsOf(chain).filter((one) => one !== item);
  if (others.length === 0) return { kind: 'refused', refusal: 'only-review' };
  if (others.every(({ skip }) => skip !== null)) return { kind: 'refused', refusal: 'all-skipped' };
  if (isSentBackTo(chain, item)) return { kind: 'refused', refusal: 'returned-to' };
  const next = targetOf(item.out);
  if (!next) return { kind: 'refused', refusal: 'no-neighbour' };
  const scope = others.filter((one) => one.element.$parent === item.element.$parent);
  const at = chain.items.indexOf(item);
  const heir = scope.find((one) => chain.items.indexOf(one) > at) ?? scope.at(-1);
  const arrivals = [...new Set([entryOf(item), item.element])].map((one) => arrivalsAt(chain, one));
  const inner = new Set(item.skip ? outgoingOf(item.skip.gateway) : []);
  const onward = arrivals.flatMap((one) => one.onward).filter((flow) => !inner.has(flow));
  const corrected = arrivals.flatMap((one) => one.corrected);
  const leads = [
    ...leadTo(idOf(next), onward),
    ...leadTo(heir ? idOf(entryOf(heir)) : idOf(next), corrected),
  ];
  const own = [
    item.element,
    ...(item.skip ? [item.skip.gateway] : []),
    ...(item.decision ? [item.decision.gateway] : []),
  ];
  return {
    kind: 'plan',
    focus: focusAfter(chain, item),
    edits: [...leads, { kind: 'remove', elements: [...own.map(idOf), ...orphans(own, leads)] }],
  };
}

/** What no case gets to any more once these elements are gone. */
function orphans(gone: readonly ModdleElement[], leads: readonly Edit[]): readonly string[] {
  const [{ $parent: scope } = {}] = gone;
  if (!scope) return [];
  const led = new Map(leads.flatMap((edit) => (edit.kind === 'lead' ? [[edit.flow, edit.target]] : [])));
  const nodes = new Map(nodesOf(scope).map((node) => [idOf(node), node]));
  const removed = new Set(gone.map(idOf));
  const reached = new Set<string>();
  const pending = [...nodes.values()].filter(({ $type }) => $type === 'bpmn:StartEvent').map(idOf);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = nodes.get(id);
    if (!node || removed.has(id) || reached.has(id)) continue;
    reached.add(id);
    pending.push(...eventsOn(node).map(idOf));
    pending.push(...outgoingOf(node).flatMap((flow) => led.get(idOf(flow)) ?? targetId(flow)));
  }
  return [...nodes.keys()].filter((id) => !reached.has(id) && !removed.has(id));
}

function targetId(flow: ModdleElement): readonly string[] {
  const target = targetOf(flow);
  return target ? [idOf(target)] : [];
}

/** The item before the one that goes, for the keyboard to stand on. */
function focusAfter({ items }: Chain, item: ReviewItem | WorkItem): string {
  const earlier = items
    .slice(0, items.indexOf(item))
    .filter(({ kind }) => kind !== 'merge')
    .at(-1);
  return idOf((earlier ?? item).element);
}
