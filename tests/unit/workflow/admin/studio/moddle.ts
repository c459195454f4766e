import { readFileSync } from 'node:fs';
import path from 'node:path';
import BpmnModdle from 'bpmn-moddle';
import type { ModdleElement } from '../../../../../plugins/workflow/admin/src/bpmn/moddle';
import { workflowDescriptor } from '../../../../../plugins/workflow/contracts/diagram-descriptor';

const HEAD =
  '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:wf="urn:city-platform:workflow:1" ' +
  'targetNamespace="urn:test">';

/** A diagram as the modeler reads it, by the ids of its elements. */
export async function readDiagram(xml: string): Promise<(id: string) => ModdleElement> {
  const moddle = new BpmnModdle({ wf: workflowDescriptor });
  const { elementsById, warnings } = await moddle.fromXML(xml);
  expect(warnings).toEqual([]);
  return (id) => {
    const element = elementsById[id];
    if (!element) throw new Error(`No element ${id}`);
    return element as ModdleElement;
  };
}

export function shippedDiagram(key: string): string {
  return readFileSync(path.resolve(__dirname, `../../../../../src/workflows/${key}/${key}.bpmn`), 'utf8');
}

/** A process with the given elements, drawn by nobody. */
export function processOf(elements: string, before = ''): string {
  return `${HEAD}${before}<bpmn:process id="flow" isExecutable="true">${elements}</bpmn:process></bpmn:definitions>`;
}
