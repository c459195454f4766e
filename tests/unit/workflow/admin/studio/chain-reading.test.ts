import { idOf, textOf } from '../../../../../plugins/workflow/admin/src/bpmn/moddle/element';
import type { Way } from '../../../../../plugins/workflow/admin/src/studio/chain/reading/types';
import { END, START, flows, formal, userTask, xmlOf } from '../../engine/support/diagrams';
import { Tree, shippedXml } from './support/tree';

const kinds = (tree: Tree) => tree.chain().items.map(({ kind, element }) => `${kind} ${idOf(element)}`);
const leads = ({ outcomes, work, destination }: Way) =>
  [outcomes.map(({ value }) => value).join('+'), ...work.map(idOf), destination.kind].join(' > ');
const reasons = async (xml: string) => {
  const reading = (await Tree.read(xml)).reading();
  return reading.kind === 'rich' ? reading.reasons.map(({ code, elementId }) => `${elementId} ${code}`) : [];
};

describe('the shipped flows as chains', () => {
  it('unit registration: a message, the review, what the approval does', async () => {
    expect(kinds(await Tree.read(shippedXml('unit-registration')))).toEqual([
      'start start',
      'start review-start',
      'notice notify-submitted',
      'review department-review',
      'action approve',
      'notice notify-approved',
      'end approved',
      'end finished',
    ]);
  });

  it.each(['unit-registration', 'business-info-change', 'sub-account-request'])(
    '%s: rejection ends, return goes to the applicant and back',
    async (flow) => {
      const tree = await Tree.read(shippedXml(flow));
      const [review] = tree.chain().items.filter((item) => item.kind === 'review');
      expect(review?.decision?.ways.map(leads)).toEqual([
        'approve > on',
        'reject > reject > notify-rejected > end',
        'return > return > notify-returned > correction',
      ]);
      const back = review?.decision?.ways.flatMap(({ destination }) =>
        destination.kind === 'correction'
          ? [idOf(destination.back.element), textOf(destination.task, 'name')]
          : [],
      );
      expect(back).toEqual([review && idOf(review.element), '补正']);
    },
  );

  it('a deadline that closes a request belongs to its step', async () => {
    const tree = await Tree.read(shippedXml('sub-account-request'));
    const { timers } = tree.review('administrator-review');
    expect(timers.reminders.map(({ event }) => idOf(event))).toEqual(['review-due']);
    expect(timers.others.map(idOf)).toEqual(['review-expired']);
  });

  it('the appeal is none: it waits for the other side’s answer', async () => {
    expect(await reasons(shippedXml('unit-appeal'))).toEqual(['window waits']);
  });
});

const OUTCOMES = '<wf:outcome value="yes"/><wf:outcome value="no"/>';
const review = (id: string) => userTask(id, `<bpmn:extensionElements>${OUTCOMES}</bpmn:extensionElements>`);
const choice = (id: string, otherwise: string) =>
  `<bpmn:exclusiveGateway id="${id}" default="${otherwise}"/>`;
const way = (id: string, source: string, target: string, condition = '') =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${
    condition === '' ? '' : formal('conditionExpression', condition)
  }</bpmn:sequenceFlow>`;
const ended = (id: string) => `<bpmn:endEvent id="${id}"/>`;

describe('a flow is no chain, and says where', () => {
  it('where branches run side by side', async () => {
    const xml = xmlOf(
      `${START}<bpmn:parallelGateway id="both"/>${review('a')}${review('b')}${END}${flows(
        'start->both',
        'both->a',
        'both->b',
        'a->end',
        'b->end',
      )}`,
    );
    expect(await reasons(xml)).toEqual(['both parallel']);
  });

  it('where data of the case chooses the way', async () => {
    const xml = xmlOf(
      `${START}${choice('which', 'else')}${review('a')}${review('b')}${END}${flows('start->which', 'a->end', 'b->end')}${way(
        'large',
        'which',
        'a',
        'amount > 5',
      )}${way('else', 'which', 'b')}`,
    );
    expect(await reasons(xml)).toEqual(['which choice']);
  });

  it('where an outcome leads to another department instead of the applicant', async () => {
    const xml = xmlOf(
      `${START}${review('a')}${choice('decision', 'else')}${userTask('other', '', 'wf:assignees="department-of:unit"')}${END}${flows(
        'start->a',
        'a->decision',
        'other->a',
      )}${way('agreed', 'decision', 'end', 'outcome = "yes"')}${way('else', 'decision', 'other')}`,
    );
    expect(await reasons(xml)).toEqual(['other outcome']);
  });

  it('where an outcome leaves steps out', async () => {
    const xml = xmlOf(
      `${START}${review('a')}${choice('decision', 'else')}${review('b')}${review('c')}${END}${flows(
        'start->a',
        'a->decision',
        'b->c',
        'c->end',
      )}${way('agreed', 'decision', 'b', 'outcome = "yes"')}${way('else', 'decision', 'c')}`,
    );
    expect(await reasons(xml)).toEqual(['c outcome']);
  });

  it('where something is drawn that the chain never comes to', async () => {
    const xml = xmlOf(`${START}${review('a')}${review('lost')}${END}${flows('start->a', 'a->end')}`);
    expect(await reasons(xml)).toEqual(['lost outside']);
  });

  it('where a signal can take a step away', async () => {
    const event =
      '<bpmn:boundaryEvent id="taken" attachedToRef="a"><bpmn:signalEventDefinition signalRef="s"/></bpmn:boundaryEvent>';
    const xml = xmlOf(
      `${START}${review('a')}${event}${END}${ended('gone')}${flows('start->a', 'a->end', 'taken->gone')}`,
      '<bpmn:signal id="s" name="s"/>',
    );
    expect(await reasons(xml)).toContain('taken event');
  });

  it('where the line comes back to itself', async () => {
    const xml = xmlOf(`${START}${review('a')}${review('b')}${END}${flows('start->a', 'a->b', 'b->a')}`);
    expect(await reasons(xml)).toEqual(['a unfinished']);
  });
});

describe('a condition to skip a step', () => {
  const skippable = (target: string) =>
    xmlOf(
      `${START}${review('a')}${choice('small', 'large')}${review('b')}${review('c')}${END}${flows(
        'start->a',
        'a->small',
        'b->c',
        'c->end',
      )}${way('large', 'small', 'b')}${way('skip', 'small', target, 'amount < 5')}`,
    );

  it('is read where the other way leads to what follows the step', async () => {
    const { skip } = (await Tree.read(skippable('c'))).review('b');
    expect(skip && [idOf(skip.gateway), skip.condition]).toEqual(['small', 'amount < 5']);
  });

  it('is none where the other way leads further', async () => {
    expect(await reasons(skippable('end'))).toEqual(['small choice']);
  });
});
