import { idOf, type ModdleElement } from '../../../bpmn/moddle';
import { incomingOf } from '../reading/shape';
import type { Chain, ChainItem, Landing, ReviewItem, Way } from '../reading/types';
import type { Edit, Ref } from './types';

/** Where the chain enters an item: at the gateway that may lead past it, else at the item itself. */
export function entryOf(item: ChainItem): ModdleElement {
  return item.kind === 'review' && item.skip ? item.skip.gateway : item.element;
}

export function reviewsOf({ items }: Chain): readonly ReviewItem[] {
  return items.filter((item) => item.kind === 'review');
}

function waysOf(chain: Chain): readonly Way[] {
  return reviewsOf(chain).flatMap(({ decision }) => decision?.ways ?? []);
}

/** The flows that come into an element, by why they do. */
export interface Arrivals {
  /** Along the chain, past a skipped step included. */
  readonly onward: readonly ModdleElement[];
  /** From the applicant who has corrected. */
  readonly corrected: readonly ModdleElement[];
  /** From a later step whose outcome leads back. */
  readonly sentBack: readonly ModdleElement[];
}

export function arrivalsAt(chain: Chain, element: ModdleElement): Arrivals {
  const landings = (kind: 'correction' | 'back') =>
    new Set(
      waysOf(chain).flatMap(({ destination }) => (destination.kind === kind ? [destination.back.flow] : [])),
    );
  const [corrections, backs] = [landings('correction'), landings('back')];
  const incoming = incomingOf(element);
  return {
    onward: incoming.filter((flow) => !corrections.has(flow) && !backs.has(flow)),
    corrected: incoming.filter((flow) => corrections.has(flow)),
    sentBack: incoming.filter((flow) => backs.has(flow)),
  };
}

/** Whether an outcome of a step leads straight back to this item. */
export function isSentBackTo(chain: Chain, item: ChainItem): boolean {
  return [entryOf(item), item.element].some((element) => arrivalsAt(chain, element).sentBack.length > 0);
}

/** Where corrections of this step's cases come back to the chain. */
export function correctionsOf({ decision }: ReviewItem): readonly Landing[] {
  return (decision?.ways ?? []).flatMap(({ destination }) =>
    destination.kind === 'correction' ? [destination.back] : [],
  );
}

export function leadTo(target: Ref, flows: readonly ModdleElement[]): readonly Edit[] {
  return flows.map((flow) => ({ kind: 'lead', flow: idOf(flow), target }));
}

/** All flows by which the chain leaves a review step: agreed, other outcomes that go on too, and skipped. */
export function onwardOf({ decision, out, skip }: ReviewItem): readonly ModdleElement[] {
  const ways = (decision?.ways ?? []).filter(({ destination }) => destination.kind === 'on');
  return [...new Set([out, ...ways.map(({ flow }) => flow), ...(skip ? [skip.flow] : [])])];
}
