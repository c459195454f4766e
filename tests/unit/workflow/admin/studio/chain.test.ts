import { idOf } from '../../../../../plugins/workflow/admin/src/bpmn/moddle';
import { readChain } from '../../../../../plugins/workflow/admin/src/studio/chain/read-chain';
import { processOf, readDiagram, shippedDiagram } from './moddle';

interface Way {
  readonly from: string;
  readonly to: string;
  readonly when?: string;
}

/** Elements and ways between them; `gate?` marks a way as the default of its gateway. */
function drawn(kinds: Readonly<Record<string, string>>, ways: readonly Way[]): string {
  const elements = Object.entries(kinds).map(([id, kind]) => {
    const ins = ways
      .filter(({ to }) => to === id)
      .map((way) => `<bpmn:incoming>${flowId(way)}</bpmn:incoming>`);
    const outs = ways.filter(({ from }) => from === id);
    const otherwise =
      outs.length > 1 && kind === 'exclusiveGateway'
        ? outs.find(({ when }) => when === undefined)
        : undefined;
    const outcomes =
      kind === 'userTask'
        ? '<bpmn:extensionElements><wf:outcome value="approve"/><wf:outcome value="reject"/></bpmn:extensionElements>'
        : '';
    const attribute = otherwise ? ` default="${flowId(otherwise)}"` : '';
    const outgoing = outs.map((way) => `<bpmn:outgoing>${flowId(way)}</bpmn:outgoing>`);
    return `<bpmn:${kind} id="${id}"${attribute}>${outcomes}${ins.join('')}${outgoing.join('')}</bpmn:${kind}>`;
  });
  const flows = ways.map((way) => {
    const condition = way.when
      ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${way.when}</bpmn:conditionExpression>`
      : '';
    return `<bpmn:sequenceFlow id="${flowId(way)}" sourceRef="${way.from}" targetRef="${way.to}">${condition}</bpmn:sequenceFlow>`;
  });
  return processOf(elements.join('') + flows.join(''));
}
const flowId = ({ from, to }: Way) => `${from}-${to}`;
const way = (from: string, to: string, when?: string): Way =>
  when === undefined ? { from, to } : { from, to, when };

const ENDS = { start: 'startEvent', end: 'endEvent', rejected: 'endEvent' };
const TWO_STEPS = {
  ...ENDS,
  ...{ first: 'userTask', decided: 'exclusiveGateway', second: 'userTask', final: 'exclusiveGateway' },
};
const TWO_WAYS = [
  ...[way('start', 'first'), way('first', 'decided'), way('decided', 'second', 'outcome = "approve"')],
  ...[
    way('decided', 'rejected'),
    way('second', 'final'),
    way('final', 'end'),
    way('final', 'rejected', 'outcome = "reject"'),
  ],
];

async function chainOf(xml: string) {
  const chain = readChain((await readDiagram(xml))('flow'));
  return chain.kind === 'chain'
    ? chain.steps.map(({ task, decision, agree, skip }) => [
        idOf(task),
        decision && idOf(decision),
        idOf(agree),
        skip?.condition ?? null,
      ])
    : [chain.why, ...chain.elements.map(idOf)];
}

describe('a flow as a chain of review steps (product.md section 7)', () => {
  it.each([
    ['unit-registration', ['department-review'], ['approve', 'notify-approved']],
    ['business-info-change', ['department-review'], expect.anything()],
  ])('reads the shipped flow %s', async (key, steps, after) => {
    const element = await readDiagram(shippedDiagram(key));
    const chain = readChain(element(key));
    expect(chain).toMatchObject({ kind: 'chain' });
    if (chain.kind !== 'chain') return;
    expect(chain.steps.map(({ task }) => idOf(task))).toEqual(steps);
    expect(chain.steps.at(-1)?.after.map(idOf)).toEqual(after);
  });

  it('says of the shipped appeal that it waits for somebody on the way', async () => {
    const chain = readChain((await readDiagram(shippedDiagram('unit-appeal')))('unit-appeal'));
    expect(chain).toMatchObject({ kind: 'other', why: 'waits' });
  });

  it('follows whoever agrees, by their condition or by the default', async () => {
    expect(await chainOf(drawn(TWO_STEPS, TWO_WAYS))).toEqual([
      ['first', 'decided', 'decided-second', null],
      ['second', 'final', 'final-end', null],
    ]);
  });

  it('knows a step that a condition leaves out', async () => {
    const ways = [
      ...TWO_WAYS.filter(({ to }) => to !== 'second'),
      ...[way('decided', 'needed', 'outcome = "approve"'), way('needed', 'second')],
      way('needed', 'end', 'amount &lt; 100'),
    ];
    expect(await chainOf(drawn({ ...TWO_STEPS, needed: 'exclusiveGateway' }, ways))).toEqual([
      ['first', 'decided', 'decided-needed', null],
      ['second', 'final', 'final-end', 'amount < 100'],
    ]);
  });

  it.each([
    [
      'decides by something else',
      TWO_STEPS,
      [...TWO_WAYS.filter(({ to }) => to !== 'second'), way('decided', 'second', 'amount &gt; 5')],
      ['branches', 'decided'],
    ],
    [
      'has a fork',
      { ...ENDS, fork: 'parallelGateway' },
      [way('start', 'fork'), way('fork', 'end'), way('fork', 'rejected')],
      ['fork', 'fork'],
    ],
    [
      'goes in circles',
      { ...ENDS, step: 'userTask' },
      [way('start', 'step'), way('step', 'step')],
      ['circle', 'step'],
    ],
    ['leads nowhere', { ...ENDS, step: 'userTask' }, [way('start', 'step')], ['open-end', 'step']],
    ['has no step', ENDS, [way('start', 'end')], ['no-step']],
  ] as const)('says why a flow that %s is none', async (_what, kinds, ways, expected) => {
    expect(await chainOf(drawn(kinds, ways))).toEqual(expected);
  });
});
