import { idOf } from '../../../bpmn/moddle';
import { incomingOf, targetOf } from '../reading/shape';
import type { Chain, ReviewItem } from '../reading/types';
import { connect } from './insert';
import { arrivalsAt, leadTo, reviewsOf } from './landings';
import names from './names.json';
import type { Planned } from './types';

const GATEWAY = '+skip';

/**
 * Leads past a step when a condition is met. One step of the chain is done in every case: an applicant whose
 * case nobody looks at would decide it themselves, which the server refuses. For the same reason a corrected
 * case comes to the step whatever the condition says where no later step would look at it; and so does one
 * that another reviewer sends back.
 *
 * @param condition FEEL, without a leading "="
 */
export function planSkip(chain: Chain, item: ReviewItem, condition: string): Planned {
  const focus = idOf(item.element);
  if (item.skip) {
    return { kind: 'plan', focus, edits: [{ kind: 'condition', flow: idOf(item.skip.flow), condition }] };
  }
  const sure = reviewsOf(chain).filter((one) => one !== item && one.skip === null);
  if (sure.length === 0) return { kind: 'refused', refusal: 'all-skipped' };
  const next = targetOf(item.out);
  if (!next) return { kind: 'refused', refusal: 'no-neighbour' };
  const { onward, corrected } = arrivalsAt(chain, item.element);
  const laterOne = sure.some((one) => chain.items.indexOf(one) > chain.items.indexOf(item));
  const gateway = {
    ref: GATEWAY,
    type: 'bpmn:ExclusiveGateway',
    attributes: names.skipGateway,
    extensions: [],
  } as const;
  return {
    kind: 'plan',
    focus,
    edits: [
      { kind: 'insert', before: focus, nodes: [gateway] },
      ...leadTo(GATEWAY, laterOne ? [...onward, ...corrected] : onward),
      connect({ source: GATEWAY, target: focus, names: names.doNotSkip, isDefault: true }),
      connect({ source: GATEWAY, target: idOf(next), names: names.skip, condition }),
    ],
  };
}

/** The step is for every case again. */
export function planNoSkip(item: ReviewItem): Planned {
  const focus = idOf(item.element);
  if (!item.skip) return { kind: 'plan', focus, edits: [] };
  const { gateway } = item.skip;
  return {
    kind: 'plan',
    focus,
    edits: [...leadTo(focus, incomingOf(gateway)), { kind: 'remove', elements: [idOf(gateway)] }],
  };
}
