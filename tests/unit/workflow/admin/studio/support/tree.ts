/** Reads diagrams as the studio does, and carries plans out on the model alone, where nothing is drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BpmnModdle from 'bpmn-moddle';
import { workflowDescriptor } from '../../../../../../plugins/workflow/contracts';
import {
  idOf,
  partsOf,
  type ModdleElement,
} from '../../../../../../plugins/workflow/admin/src/bpmn/moddle/element';
import type {
  Edit,
  NewFlow,
  NewNode,
  Planned,
} from '../../../../../../plugins/workflow/admin/src/studio/chain/plan/types';
import { readChain } from '../../../../../../plugins/workflow/admin/src/studio/chain/reading/read-chain';
import type {
  Chain,
  ChainReading,
  ReviewItem,
} from '../../../../../../plugins/workflow/admin/src/studio/chain/reading/types';

type Writable = ModdleElement & { set(property: string, value: unknown): void };

interface Moddle extends BpmnModdle.Moddle {
  create(type: string, attributes?: object): Writable;
  toXML(element: object): Promise<{ readonly xml: string }>;
}

const moddle = new BpmnModdle({ wf: workflowDescriptor }) as Moddle;

export function shippedXml(flow: string): string {
  return readFileSync(join(__dirname, `../../../../../../src/workflows/${flow}/${flow}.bpmn`), 'utf8');
}

/** A diagram that plans are carried out on. */
export class Tree {
  readonly #definitions: Writable;
  #number = 0;
  #reading: ChainReading | null = null;

  private constructor(definitions: Writable) {
    this.#definitions = definitions;
  }

  static async read(xml: string): Promise<Tree> {
    const { rootElement } = await moddle.fromXML(xml);
    return new Tree(rootElement as Writable);
  }

  /** Without the drawing, and without what elements say of their flows: neither knows of what was added. */
  async xml(): Promise<string> {
    const { xml } = await moddle.toXML(this.#definitions);
    return xml
      .replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
      .replace(/<bpmn:(incoming|outgoing)>[^<]*<\/bpmn:\1>/g, '');
  }

  /** The same until something changes. */
  reading(): ChainReading {
    this.#reading ??= readChain(this.#definitions);
    return this.#reading;
  }

  /** @throws when the diagram is no chain */
  chain(): Chain {
    const reading = this.reading();
    if (reading.kind === 'chain') return reading.chain;
    throw new Error(
      `No chain: ${reading.reasons.map(({ code, elementId }) => `${elementId} ${code}`).join(', ')}`,
    );
  }

  /** @throws when the chain has no such review step */
  review(id: string): ReviewItem {
    const item = this.chain().items.find(({ element }) => idOf(element) === id);
    if (item?.kind === 'review') return item;
    throw new Error(`No review step ${id}`);
  }

  /**
   * @returns the id of what the plan is about
   * @throws when the command was refused
   */
  carryOut(planned: Planned): string {
    if (planned.kind === 'refused') throw new Error(planned.refusal);
    const added = new Map<string, Writable>();
    for (const edit of planned.edits) this.#carryOut(edit, added);
    this.#reading = null;
    const focus = added.get(planned.focus);
    return focus ? idOf(focus) : planned.focus;
  }

  #carryOut(edit: Edit, added: Map<string, Writable>): void {
    const find = (ref: string) => added.get(ref) ?? this.#element(ref);
    switch (edit.kind) {
      case 'insert':
        edit.nodes.forEach((node) => added.set(node.ref, this.#add(node, find(edit.before))));
        break;
      case 'hang':
        added.set(edit.node.ref, this.#add(edit.node, find(edit.below)));
        break;
      case 'connect':
        this.#connect(edit.flow, find(edit.flow.source), find(edit.flow.target));
        break;
      case 'lead':
        find(edit.flow).set('targetRef', find(edit.target));
        break;
      case 'condition':
        find(edit.flow).set('conditionExpression', formal(edit.condition));
        break;
      case 'remove':
        this.#remove(edit.elements.map(find));
        break;
      case 'arrange':
      // Nothing is drawn here.
    }
  }

  #add(node: NewNode, beside: Writable): Writable {
    const attributes = { ...defined(node.attributes), id: this.#freshId() };
    const element = moddle.create(node.type, attributes);
    const values = node.extensions.flatMap(({ type, values: parts }) =>
      parts.map((part) => moddle.create(type, defined(part))),
    );
    if (values.length > 0)
      element.set('extensionElements', moddle.create('bpmn:ExtensionElements', { values }));
    this.#put(element, beside);
    return element;
  }

  #connect({ names, condition, isDefault }: NewFlow, sourceRef: Writable, targetRef: Writable): void {
    const conditionExpression = condition === null ? undefined : formal(condition);
    const attributes = { ...names, id: this.#freshId(), sourceRef, targetRef, conditionExpression };
    const flow = moddle.create('bpmn:SequenceFlow', defined(attributes));
    this.#put(flow, sourceRef);
    if (isDefault) sourceRef.set('default', flow);
  }

  /** What is attached to an element, and the flows of both, go with it, as they do in the modeler. */
  #remove(elements: readonly Writable[]): void {
    const gone = new Set<ModdleElement>(elements);
    for (const { element } of this.#all()) {
      const ends = ['attachedToRef', 'sourceRef', 'targetRef'].map(
        (end) => element.get(end) as ModdleElement,
      );
      if (ends.some((end) => gone.has(end))) gone.add(element);
    }
    for (const { element, scope } of this.#all().filter((one) => gone.has(one.element))) {
      scope.set(
        'flowElements',
        partsOf(scope, 'flowElements').filter((one) => one !== element),
      );
    }
  }

  #put(element: Writable, beside: ModdleElement): void {
    const scope = beside.$parent as Writable;
    Object.assign(element, { $parent: scope });
    scope.set('flowElements', [...partsOf(scope, 'flowElements'), element]);
  }

  #element(id: string): Writable {
    const found = this.#all().find(({ element }) => idOf(element) === id);
    if (!found) throw new Error(`Nothing is called ${id}`);
    return found.element;
  }

  #all(): readonly { readonly element: Writable; readonly scope: Writable }[] {
    const inside = (scope: ModdleElement): { element: Writable; scope: Writable }[] =>
      partsOf(scope, 'flowElements').flatMap((element) => [
        { element: element as Writable, scope: scope as Writable },
        ...inside(element),
      ]);
    return partsOf(this.#definitions, 'rootElements').flatMap(inside);
  }

  #freshId(): string {
    this.#number += 1;
    return `Added_${String(this.#number)}`;
  }
}

function formal(body: string): Writable {
  return moddle.create('bpmn:FormalExpression', { body, language: 'feel' });
}

function defined(attributes: object): object {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
}
