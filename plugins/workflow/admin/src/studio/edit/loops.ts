import { create, literal, setPart, setProperties } from './edit';
import { bodyOf, partOf, textOf, type ModdleElement } from '../../bpmn/moddle';
import type { DrawnElement, Editor } from '../../bpmn/modeler/services';

/** What the engine repeats (engine-facts: multi-instance). */
const REPEATABLE = new Set([
  ...['bpmn:UserTask', 'bpmn:ManualTask', 'bpmn:ServiceTask', 'bpmn:BusinessRuleTask', 'bpmn:SubProcess'],
]);

export interface LoopFields {
  readonly sequential: boolean;
  readonly by: 'collection' | 'cardinality';
  /** A list (FEEL) or a number of times (FEEL). */
  readonly text: string;
  readonly variable: string;
  /** FEEL; empty for going on to the last one. */
  readonly until: string;
}

export function isRepeatable({ $type }: ModdleElement): boolean {
  return REPEATABLE.has($type);
}

/** @returns null for an element that is done once */
export function readLoop(element: ModdleElement): LoopFields | null {
  const loop = partOf(element, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return null;
  const cardinality = bodyOf(loop, 'loopCardinality');
  return {
    sequential: loop.get('isSequential') === true,
    by: cardinality === null ? 'collection' : 'cardinality',
    text: cardinality ?? textOf(loop, 'collection'),
    variable: textOf(loop, 'elementVariable'),
    until: bodyOf(loop, 'completionCondition') ?? '',
  };
}

export function setLoop(editor: Editor, element: DrawnElement, fields: LoopFields | null): void {
  if (!fields) {
    setProperties(editor, element, { loopCharacteristics: undefined });
    return;
  }
  const byList = fields.by === 'collection';
  const properties = {
    isSequential: fields.sequential,
    collection: byList ? fields.text : undefined,
    elementVariable: byList && fields.variable !== '' ? fields.variable : undefined,
    loopCardinality: byList ? undefined : literal(editor, fields.text),
    completionCondition: fields.until === '' ? undefined : literal(editor, fields.until),
  };
  const loop = partOf(element.businessObject, 'loopCharacteristics');
  if (loop?.$type === 'bpmn:MultiInstanceLoopCharacteristics') setPart(editor, element, loop, properties);
  else {
    const fresh = create(editor, 'bpmn:MultiInstanceLoopCharacteristics', properties);
    setProperties(editor, element, { loopCharacteristics: fresh });
  }
}
