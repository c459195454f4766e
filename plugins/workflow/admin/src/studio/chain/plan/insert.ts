import { bodyOf, extensionsOf, idOf, textOf, type ModdleElement } from '../../../bpmn/moddle';
import type { Attributes } from '../../edit/edit';
import { readFlow } from '../../edit/flows';
import { targetOf } from '../reading/shape';
import type { Chain, ChainItem, ReviewItem } from '../reading/types';
import { arrivalsAt, correctionsOf, entryOf, leadTo } from './landings';
import names from './names.json';
import type { Edit, NewFlow, NewNode, Planned, Ref } from './types';

const [TASK, GATEWAY, END, WORK] = ['+task', '+gateway', '+end', '+work'] as const;

export interface NewReview {
  readonly name: string;
  readonly nameEn: string;
  readonly assignees: string;
  readonly dueIn: string | undefined;
  readonly calendar: string | undefined;
}

export interface NewWork {
  readonly kind: 'notice' | 'action';
  readonly name: string;
  readonly nameEn: string;
  readonly action?: string;
  /** Messages of a notice, inputs of an action. */
  readonly parts: readonly Attributes[];
}

/** A message or an action in front of an item. Who has corrected goes where they went before. */
export function planWork(chain: Chain, before: ChainItem, work: NewWork): Planned {
  const entry = entryOf(before);
  const notice = work.kind === 'notice';
  const node: NewNode = {
    ref: WORK,
    type: notice ? 'bpmn:SendTask' : 'bpmn:ServiceTask',
    attributes: { name: work.name, nameEn: optional(work.nameEn), action: work.action },
    extensions:
      work.parts.length > 0 ? [{ type: notice ? 'wf:Message' : 'wf:Input', values: work.parts }] : [],
  };
  return {
    kind: 'plan',
    focus: WORK,
    edits: [
      { kind: 'insert', before: idOf(entry), nodes: [node] },
      ...leadTo(WORK, arrivalsAt(chain, entry).onward),
      connect({ source: WORK, target: idOf(entry) }),
    ],
  };
}

/**
 * A review step in front of an item, with its decision. What agrees goes on to the item; its other outcomes
 * are its neighbour's and lead where those lead. Whoever has corrected comes to the new step too: nothing is
 * agreed to that was changed afterwards.
 */
export function planReview(chain: Chain, before: ChainItem, review: NewReview): Planned {
  const entry = entryOf(before);
  const { onward, corrected } = arrivalsAt(chain, entry);
  const neighbour = neighbourOf(chain, before);
  // The new step may stand before its neighbour: what it returns must come back to itself at the latest.
  const returned = neighbour && standsBefore(chain, before, neighbour) ? correctionsOf(neighbour) : [];
  return {
    kind: 'plan',
    focus: TASK,
    edits: [
      {
        kind: 'insert',
        before: idOf(entry),
        nodes: [
          taskNode(review, neighbour),
          { ref: GATEWAY, type: 'bpmn:ExclusiveGateway', attributes: names.decision, extensions: [] },
        ],
      },
      ...leadTo(TASK, [...new Set([...onward, ...corrected, ...returned.map(({ flow }) => flow)])]),
      connect({ source: TASK, target: GATEWAY }),
      ...(neighbour ? waysLike(neighbour, idOf(entry)) : ownWays(idOf(entry))),
    ],
  };
}

type Deciding = ReviewItem & { readonly decision: NonNullable<ReviewItem['decision']> };

/** The nearest review step that decides, before the place or else after it, in the same scope. */
function neighbourOf(chain: Chain, before: ChainItem): Deciding | null {
  const at = chain.items.indexOf(before);
  const scope = before.element.$parent;
  const decides = (item: ChainItem): item is Deciding =>
    item.kind === 'review' && item.decision !== null && item.element.$parent === scope;
  const sendsBack = ({ decision }: Deciding) =>
    decision.ways.some(({ destination }) => destination.kind === 'back');
  const earlier = chain.items.slice(0, at).filter(decides).at(-1);
  // In front of all others there is nobody to send back to.
  return (
    earlier ??
    chain.items
      .slice(at)
      .filter(decides)
      .find((one) => !sendsBack(one)) ??
    null
  );
}

function standsBefore({ items }: Chain, before: ChainItem, neighbour: ReviewItem): boolean {
  return items.indexOf(before) <= items.indexOf(neighbour);
}

const OUTCOMES = [
  { value: 'approve', label: names.approve.name, labelEn: names.approve.nameEn, approves: 'true' },
  {
    value: 'reject',
    label: names.reject.name,
    labelEn: names.reject.nameEn,
    approves: 'false',
    commentRequired: 'true',
  },
];

function taskNode(review: NewReview, neighbour: Deciding | null): NewNode {
  const outcomes = neighbour ? extensionsOf(neighbour.element, 'wf:Outcome').map(copyOutcome) : OUTCOMES;
  return {
    ref: TASK,
    type: 'bpmn:UserTask',
    attributes: {
      name: review.name,
      nameEn: optional(review.nameEn),
      assignees: review.assignees,
      dueIn: review.dueIn,
      calendar: review.calendar,
      // What the neighbour sees of the case, the new reviewer needs as well.
      form: neighbour ? optional(textOf(neighbour.element, 'form')) : undefined,
    },
    extensions: [{ type: 'wf:Outcome', values: outcomes }],
  };
}

function copyOutcome(outcome: ModdleElement): Attributes {
  const attributes = ['value', 'label', 'labelEn', 'commentRequired', 'approves'];
  return Object.fromEntries(attributes.map((name) => [name, optional(textOf(outcome, name))]));
}

function waysLike({ decision }: Deciding, next: Ref): readonly Edit[] {
  return decision.ways.map(({ flow, destination }) => {
    const target = targetOf(flow);
    return connect({
      source: GATEWAY,
      target: destination.kind === 'on' || !target ? next : idOf(target),
      names: { name: optional(textOf(flow, 'name')), nameEn: optional(textOf(flow, 'nameEn')) },
      condition: bodyOf(flow, 'conditionExpression'),
      isDefault: readFlow(flow).isDefault,
    });
  });
}

/** Without a neighbour: what is not agreed to ends there. */
function ownWays(next: Ref): readonly Edit[] {
  const end: NewNode = { ref: END, type: 'bpmn:EndEvent', attributes: names.rejected, extensions: [] };
  return [
    { kind: 'hang', below: GATEWAY, node: end },
    connect({ source: GATEWAY, target: next, names: names.approve, condition: 'outcome = "approve"' }),
    connect({ source: GATEWAY, target: END, names: names.reject, isDefault: true }),
  ];
}

export function connect(flow: Pick<NewFlow, 'source' | 'target'> & Partial<NewFlow>): Edit {
  return { kind: 'connect', flow: { names: {}, condition: null, isDefault: false, ...flow } };
}

function optional(text: string): string | undefined {
  return text === '' ? undefined : text;
}
