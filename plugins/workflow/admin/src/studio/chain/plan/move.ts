import { idOf, type ModdleElement } from '../../../bpmn/moddle';
import type { StepTimers } from '../../model/reminders';
import { followWork, onlyWay, targetOf } from '../reading/shape';
import type { Chain, ChainItem, ReviewItem } from '../reading/types';
import { arrivalsAt, entryOf, isSentBackTo, leadTo, onwardOf, reviewsOf } from './landings';
import type { Edit, Planned } from './types';

export type Direction = 'up' | 'down';

/** The review step that a step would change places with; null at the end of the chain. */
export function neighbourIn(chain: Chain, item: ReviewItem, direction: Direction): ReviewItem | null {
  const reviews = reviewsOf(chain).filter(({ element }) => element.$parent === item.element.$parent);
  return reviews[reviews.indexOf(item) + (direction === 'up' ? -1 : 1)] ?? null;
}

/**
 * A review step goes before the one in front of it, or behind the next one. Whoever has corrected comes to
 * whichever of the two is first now. Steps that cases are sent back to keep their places: "back" would
 * become "ahead".
 */
export function planMove(chain: Chain, item: ReviewItem, direction: Direction): Planned {
  const neighbour = neighbourIn(chain, item, direction);
  if (!neighbour) return { kind: 'refused', refusal: 'no-neighbour' };
  const up = direction === 'up';
  const [first, last] = up ? [neighbour, item] : [item, neighbour];
  const passed = chain.items.slice(chain.items.indexOf(first), chain.items.indexOf(last) + 1);
  if (passed.some((one) => isSentBackTo(chain, one))) return { kind: 'refused', refusal: 'returned-to' };
  const leads = up ? before(chain, item, neighbour) : behind(chain, item, neighbour);
  if (!leads) return { kind: 'refused', refusal: 'no-neighbour' };
  return { kind: 'plan', focus: idOf(item.element), edits: [...leads, arrange(chain, first, last, up)] };
}

function before(chain: Chain, item: ReviewItem, other: ReviewItem): readonly Edit[] | null {
  const next = targetOf(item.out);
  if (!next) return null;
  const [entry, place] = [entryOf(item), entryOf(other)];
  const { onward, corrected } = arrivalsAt(chain, place);
  const between = chain.items.slice(chain.items.indexOf(other) + 1, chain.items.indexOf(item));
  const later = between.flatMap((one) => arrivalsAt(chain, entryOf(one)).corrected);
  return [
    ...leadTo(idOf(next), arrivalsAt(chain, entry).onward),
    ...leadTo(idOf(entry), later),
    ...leadTo(idOf(entry), [...onward, ...corrected]),
    ...leadTo(idOf(place), onwardOf(item)),
  ];
}

function behind(chain: Chain, item: ReviewItem, other: ReviewItem): readonly Edit[] | null {
  const [next, place] = [targetOf(item.out), targetOf(other.out)];
  if (!next || !place) return null;
  const entry = entryOf(item);
  const { onward, corrected } = arrivalsAt(chain, entry);
  return [
    ...leadTo(idOf(next), onward),
    ...leadTo(idOf(entryOf(other)), corrected),
    ...leadTo(idOf(entry), onwardOf(other)),
    ...leadTo(idOf(place), onwardOf(item)),
  ];
}

function arrange(chain: Chain, first: ReviewItem, last: ReviewItem, up: boolean): Edit {
  const [from, to] = [chain.items.indexOf(first), chain.items.indexOf(last)];
  const between = chain.items.slice(from + 1, to).flatMap(rowOf);
  const [one, other] = [rowOf(first), rowOf(last)];
  return {
    kind: 'arrange',
    from: [...one, ...between, ...other],
    to: up ? [...other, ...one, ...between] : [...between, ...other, ...one],
    followers: [first, last].flatMap(({ element, timers }) =>
      linesOf(timers).map((node) => ({ element: idOf(node), follows: idOf(element) })),
    ),
  };
}

/** What reminders and deadlines do is drawn beside their step. */
function linesOf({ reminders, others }: StepTimers): readonly ModdleElement[] {
  const deadlines = others.flatMap((event) => {
    const out = onlyWay(event);
    const way = out && followWork(out);
    return way ? [...way.nodes, way.target] : [];
  });
  return [...reminders.flatMap(({ line }) => line), ...deadlines];
}

function rowOf(item: ChainItem): readonly string[] {
  if (item.kind !== 'review') return [idOf(item.element)];
  const { skip, element, decision } = item;
  return [...(skip ? [skip.gateway] : []), element, ...(decision ? [decision.gateway] : [])].map(idOf);
}
