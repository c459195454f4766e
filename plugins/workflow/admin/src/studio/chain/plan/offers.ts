import { textOf } from '../../../bpmn/moddle';
import type { Chain, ChainItem } from '../reading/types';

export type StepKind = 'review' | 'notice' | 'action';

/**
 * Which kinds of steps make sense in front of an item. People review before the case is decided, never
 * after, and inside the frame, which only the agreed cases go through to its end.
 *
 * @param deciding the names of the actions that decide a case
 */
export function stepsFor(
  { items, frame, process }: Chain,
  before: ChainItem,
  deciding: ReadonlySet<string>,
): readonly StepKind[] {
  const decided = items
    .slice(0, items.indexOf(before))
    .some(({ kind, element }) => kind === 'action' && deciding.has(textOf(element, 'action')));
  const inFrame = before.element.$parent === (frame ?? process);
  return decided || !inFrame ? ['notice', 'action'] : ['review', 'notice', 'action'];
}

/** The actions that may still be put into a chain: none of them decides a case twice. */
export function actionsFor<One extends { readonly value: string; readonly decides: boolean }>(
  { items }: Chain,
  actions: readonly One[],
): readonly One[] {
  const drawn = new Set(items.map(({ element }) => textOf(element, 'action')));
  return actions.filter(({ value, decides }) => !decides || !drawn.has(value));
}
