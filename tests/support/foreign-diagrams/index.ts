import { FEATURES, type Feature, type Parts } from './features';
import { MAKERS, type Maker } from './makers';

export { ILLEGAL_ID } from './features';
export { CODE } from './makers';

export interface ForeignDiagram {
  readonly name: string;
  readonly xml: string;
  readonly maker: Maker;
  readonly feature: Feature;
}

const PLAIN: Parts = {
  roots: '',
  extra: '',
  attributes: '',
  extension: '',
  content: '',
  label: '审核 Review',
  condition: 'outcome = "complete"',
  drawing: 'usual',
  finish: (xml) => xml,
};

/**
 * Every maker's style with every feature, in an order that never changes.
 *
 * @param adopted whether somebody has said, in our own attributes, that it runs and who does its task
 */
export function foreignDiagrams(adopted: boolean): readonly ForeignDiagram[] {
  return MAKERS.flatMap((maker) =>
    FEATURES.map((feature) => ({
      name: `${feature.name}, as ${maker.name} writes it`,
      xml: written(maker, { ...PLAIN, ...feature.parts(maker) }, adopted),
      maker,
      feature,
    })),
  );
}

const STANDARD = [
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:wf="urn:city-platform:workflow:1"',
].join(' ');
const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

function written(maker: Maker, parts: Parts, adopted: boolean): string {
  const { prefix, namespaces, exporter, id } = maker;
  const own = prefix === '' ? `xmlns="${BPMN}"` : `xmlns:${prefix}="${BPMN}"`;
  const inside = parts.roots + processOf(maker, parts, adopted) + drawingOf(maker, parts);
  const file = `<@:definitions id="${id('file')}" ${own} ${STANDARD} ${namespaces} ${exporter} targetNamespace="urn:example">${inside}</@:definitions>`;
  const named = file.replace(/<(\/?)@:/g, prefix === '' ? '<$1' : `<$1${prefix}:`);
  return parts.finish(`<?xml version="1.0" encoding="UTF-8"?>\n${named}`);
}

/** Half of the makers write the flows before the nodes. */
function processOf(maker: Maker, parts: Parts, adopted: boolean): string {
  const { id, executable } = maker;
  const runs = adopted ? 'true' : executable;
  const attribute = runs === null ? '' : ` isExecutable="${runs}"`;
  const nodes = `<@:startEvent id="${id('start')}" name="Start"/>${taskOf(maker, parts, adopted)}
    <@:exclusiveGateway id="${id('gate')}" default="${id('no')}"/><@:endEvent id="${id('done')}"/><@:endEvent id="${id('stopped')}"/>`;
  const flows = [
    flow(id, 'first', 'start', 'task'),
    flow(id, 'second-flow', 'task', 'gate'),
    flow(
      id,
      'yes',
      'gate',
      'done',
      `<@:conditionExpression xsi:type="${typePrefix(maker)}tFormalExpression">${escaped(parts.condition)}</@:conditionExpression>`,
    ),
    flow(id, 'no', 'gate', 'stopped'),
  ].join('');
  const content = MAKERS.indexOf(maker) % 2 === 0 ? nodes + flows : flows + nodes;
  return `<@:process id="${id('flow')}" name="Flow"${attribute}>${parts.extra.includes('laneSet') ? parts.extra + content : content + parts.extra}</@:process>`;
}

function typePrefix({ prefix }: Maker): string {
  return prefix === '' ? '' : `${prefix}:`;
}

function taskOf({ id }: Maker, parts: Parts, adopted: boolean): string {
  const who = adopted ? ' wf:assignees="applicant"' : '';
  const extension =
    parts.extension === '' ? '' : `<@:extensionElements>${parts.extension}</@:extensionElements>`;
  return `<@:userTask id="${id('task')}" name="${escaped(parts.label)}"${who} ${parts.attributes}>${extension}${parts.content}</@:userTask>`;
}

function flow(id: Maker['id'], name: string, source: string, target: string, content = ''): string {
  return `<@:sequenceFlow id="${id(name)}" sourceRef="${id(source)}" targetRef="${id(target)}">${content}</@:sequenceFlow>`;
}

function drawingOf({ id }: Maker, { drawing }: Parts): string {
  if (drawing === 'none') return '';
  const shape = (word: string, of: string) =>
    `<bpmndi:BPMNShape id="${id(word)}" bpmnElement="${of}"><dc:Bounds x="1e3" y="-2" width="36.5" height="80"/></bpmndi:BPMNShape>`;
  const shapes =
    drawing === 'odd'
      ? shape('ghost', id('gone')) + shape('again', id('task')) + shape('more', id('task'))
      : shape('shape', id('task'));
  const plane = drawing === 'odd' ? id('nothing') : id('flow');
  return `<bpmndi:BPMNDiagram id="${id('diagram')}"><bpmndi:BPMNPlane id="${id('plane')}" bpmnElement="${plane}">${shapes}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
