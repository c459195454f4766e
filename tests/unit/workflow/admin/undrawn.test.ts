import BpmnModdle from 'bpmn-moddle';
import { completeDrawing } from '../../../../plugins/workflow/admin/src/bpmn/undrawn/complete';
import type { Changeable, Moddle } from '../../../../plugins/workflow/admin/src/bpmn/undrawn/drawing';
import { partOf, partsOf, type ModdleElement } from '../../../../plugins/workflow/admin/src/bpmn/moddle';
import { workflowDescriptor } from '../../../../plugins/workflow/contracts/diagram-descriptor';
import { compareDiagrams } from '../../../../plugins/workflow/server/src/engine';
import { foreignDiagrams } from '../../../support/foreign-diagrams';
import { flows } from '../../../support/diagram-parts';
import { ELEMENT_CASES } from '../engine/support/lint-cases-elements';
import { FLOW_CASES } from '../engine/support/lint-cases-flow';
import { sub } from '../engine/support/lint-diagrams';
import { END, START, around, userTask, xmlOf } from '../engine/support/diagrams';
import { shippedDiagram } from './studio/moddle';

/** Whatever a file leaves undrawn is drawn when it is opened, and nothing else of it is touched. */

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function completed(xml: string) {
  const moddle = new BpmnModdle({ wf: workflowDescriptor });
  const root = (await moddle.fromXML(xml)).rootElement as Changeable;
  const before = partsOn(root).length;
  completeDrawing(root, moddle as Moddle);
  const parts = partsOn(root);
  const boxOf = (id: string): Box => {
    const shape = parts.find((part) => idOf(partOf(part, 'bpmnElement')) === id);
    if (!shape) throw new Error(`${id} is not drawn`);
    return boundsOf(shape);
  };
  return { after: (await moddle.toXML(root, { format: true })).xml, before, parts, boxOf };
}

function partsOn(definitions: ModdleElement): readonly ModdleElement[] {
  const plane = planeOf(definitions);
  return plane ? partsOf(plane, 'planeElement') : [];
}

function planeOf(definitions: ModdleElement): ModdleElement | null {
  const [diagram] = partsOf(definitions, 'diagrams');
  return diagram ? partOf(diagram, 'plane') : null;
}

const idOf = (element: ModdleElement | null) => String(element?.get('id'));
function boundsOf(part: ModdleElement): Box {
  const bounds = partOf(part, 'bounds');
  const number = (name: string) => Number(bounds?.get(name));
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}
const isShape = (part: ModdleElement) => part.$instanceOf('bpmndi:BPMNShape');
const drawnIds = (parts: readonly ModdleElement[]) =>
  parts.map((part) => idOf(partOf(part, 'bpmnElement'))).sort();

function overlap(one: Box, other: Box): boolean {
  const apart = (a: number, long: number, b: number, wide: number) => a + long <= b || b + wide <= a;
  return !apart(one.x, one.width, other.x, other.width) && !apart(one.y, one.height, other.y, other.height);
}

it('draws every node and every line of a file without a drawing, none on another', async () => {
  const xml = xmlOf(
    `${START}<bpmn:exclusiveGateway id="gate"/>${userTask('a')}${userTask('b')}${userTask('c')}${END}${flows(
      'start->gate',
      'gate->a',
      'gate->b',
      'a->c',
      'b->c',
      'c->gate',
      'c->end',
    )}`,
  );
  const { parts, after, boxOf } = await completed(xml);
  expect(drawnIds(parts)).toEqual([
    'a',
    'a-c',
    'b',
    'b-c',
    'c',
    'c-end',
    'c-gate',
    'end',
    'gate',
    'gate-a',
    'gate-b',
    'start',
    'start-gate',
  ]);
  const boxes = parts.filter(isShape).map(boundsOf);
  boxes.forEach((one, index) => {
    expect(boxes.slice(index + 1).filter((other) => overlap(one, other))).toEqual([]);
  });
  // From left to right, as the case goes.
  const left = (id: string) => boxOf(id).x;
  expect(left('start')).toBeLessThan(left('gate'));
  expect(left('gate')).toBeLessThan(left('a'));
  expect(left('a')).toBe(left('b'));
  expect(left('c')).toBeLessThan(left('end'));
  // Drawn once: opened again, there is nothing left to draw.
  expect((await completed(after)).after).toBe(after);
});

it('draws a sub-process around what is in it', async () => {
  const inside = `<bpmn:startEvent id="in"/>${userTask('ask')}<bpmn:endEvent id="out"/>${flows('in->ask', 'ask->out')}`;
  const { boxOf: box } = await completed(xmlOf(around(sub(inside), 'sub')));
  for (const id of ['in', 'ask', 'out']) {
    expect(box(id).x).toBeGreaterThan(box('sub').x);
    expect(box(id).y).toBeGreaterThan(box('sub').y);
    expect(box(id).x + box(id).width).toBeLessThan(box('sub').x + box('sub').width);
    expect(box(id).y + box(id).height).toBeLessThan(box('sub').y + box('sub').height);
  }
});

it.each(['unit-registration', 'unit-appeal', 'sub-account-request', 'business-info-change'])(
  'leaves %s as it is drawn',
  async (key) => {
    const { before, parts } = await completed(shippedDiagram(key));
    expect(parts).toHaveLength(before);
  },
);

it('draws thousands in a row, and circles', async () => {
  const names = Array.from({ length: 3000 }, (_, index) => `t${String(index)}`);
  const chain = names.slice(1).map((name, index) => `t${String(index)}->${name}`);
  const xml = xmlOf(names.map((name) => `<bpmn:task id="${name}"/>`).join('') + flows(...chain, 't2999->t0'));
  expect((await completed(xml)).parts).toHaveLength(6000);
});

const readable = (xml: string) => !/DOCTYPE|<svg|plain text/.test(xml) && xml.includes('</bpmn:process>');
const FILES = [
  ...[...FLOW_CASES, ...ELEMENT_CASES].flatMap(([rule, at, xml]) =>
    readable(xml) && rule !== 'xml-too-deep' ? [[`${rule} at ${at}`, xml] as const] : [],
  ),
  // Every feature of a file, each as another maker writes it.
  ...foreignDiagrams(true)
    .filter((_, index) => index % 17 === 0)
    .map(({ name, xml }) => [name, xml] as const),
];

it('breaks on no file, and changes nothing but the drawing', async () => {
  expect(FILES.length).toBeGreaterThan(100);
  for (const [name, xml] of FILES) {
    const { parts, after } = await completed(xml);
    for (const part of parts.filter(isShape)) {
      const { x, y, width, height } = boundsOf(part);
      expect([name, [x, y, width, height].every(Number.isFinite)]).toEqual([name, true]);
    }
    expect([name, await differences(xml, after)]).toEqual([name, []]);
  }
});

/** Of files that the check can read at all. */
async function differences(before: string, after: string): Promise<readonly unknown[]> {
  const found = await compareDiagrams(before, after).catch(() => []);
  return found.filter(({ kind }) => kind !== 'moved');
}
