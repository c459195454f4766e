import { create, expression, setExtensions, setPart, setProperties } from '../../edit/edit';
import { partOf } from '../../../bpmn/moddle';
import type { DrawnElement, Editor } from '../../../bpmn/modeler/services';
import type { Edit, NewFlow, NewNode, Ref } from '../plan/types';
import { arrange, below, makeRoom } from './drawing';
import { straighten } from './straighten';

/** What a plan works on while it is carried out: the new elements get their ids now. */
interface Work {
  readonly editor: Editor;
  readonly added: Map<Ref, DrawnElement>;
  /** Flows to be drawn anew when everything stands where it belongs. */
  readonly crooked: Set<DrawnElement>;
}

/**
 * Carries out a plan on the diagram, drawing included: one command, so that one press of "undo" takes all
 * of it back.
 *
 * @returns what a reference of the plan has become
 */
export function carryOut(editor: Editor, edits: readonly Edit[]): (ref: Ref) => DrawnElement | undefined {
  const work: Work = { editor, added: new Map(), crooked: new Set() };
  editor.get('compose').run(() => {
    for (const edit of edits) carryOutOne(work, edit);
    const drawn = editor.get('elementRegistry');
    straighten(
      editor,
      [...work.crooked].filter(({ id }) => drawn.get(id) !== undefined),
    );
  });
  return (ref) => find(work, ref);
}

function find({ editor, added }: Work, ref: Ref): DrawnElement | undefined {
  return added.get(ref) ?? editor.get('elementRegistry').get(ref);
}

function carryOutOne(work: Work, edit: Edit): void {
  switch (edit.kind) {
    case 'insert':
      insert(work, edit.before, edit.nodes);
      break;
    case 'hang':
      hang(work, edit.below, edit.node);
      break;
    case 'connect':
      connect(work, edit.flow);
      break;
    case 'lead':
      lead(work, edit.flow, edit.target);
      break;
    case 'condition':
      setCondition(work, edit.flow, edit.condition);
      break;
    case 'remove':
      remove(work, edit.elements);
      break;
    case 'arrange':
      arrange(work.editor, edit, (ref) => find(work, ref)).forEach((flow) => work.crooked.add(flow));
  }
}

function insert(work: Work, before: Ref, nodes: readonly NewNode[]): void {
  const next = find(work, before);
  if (!next?.parent) return;
  const { parent } = next;
  const shapes = nodes.map((node) => shapeOf(work.editor, node));
  const places = makeRoom(work.editor, next, shapes);
  nodes.forEach((node, index) => {
    const [shape, place] = [shapes[index], places[index]];
    if (shape && place) draw(work, node, shape, place, parent);
  });
}

function hang(work: Work, ref: Ref, node: NewNode): void {
  const above = find(work, ref);
  if (!above?.parent) return;
  const shape = shapeOf(work.editor, node);
  draw(work, node, shape, below(above, shape), above.parent);
}

function shapeOf(editor: Editor, { type, attributes }: NewNode): DrawnElement {
  const businessObject = create(editor, type, attributes);
  return editor.get('elementFactory').createShape({ type, businessObject });
}

function draw(
  work: Work,
  node: NewNode,
  shape: DrawnElement,
  place: { readonly x: number; readonly y: number },
  parent: DrawnElement,
): void {
  const { editor } = work;
  const drawn = editor.get('modeling').createShape(shape, { ...place }, parent);
  for (const { type, values } of node.extensions) setExtensions(editor, drawn, type, values);
  work.added.set(node.ref, drawn);
}

function connect(work: Work, { source, target, names, condition, isDefault }: NewFlow): void {
  const { editor } = work;
  const [from, to] = [find(work, source), find(work, target)];
  if (!from || !to) return;
  const flow = editor.get('modeling').connect(from, to);
  work.crooked.add(flow);
  const conditionExpression = condition === null ? undefined : expression(editor, condition);
  setProperties(editor, flow, { ...names, conditionExpression });
  if (isDefault) setProperties(editor, from, { default: flow.businessObject });
}

function lead(work: Work, ref: Ref, to: Ref): void {
  const [flow, target] = [find(work, ref), find(work, to)];
  if (!flow || !target || flow.target === target) return;
  work.editor.get('modeling').reconnectEnd(flow, target, { x: target.x ?? 0, y: target.y ?? 0 });
  work.crooked.add(flow);
}

function setCondition(work: Work, ref: Ref, condition: string): void {
  const flow = find(work, ref);
  if (!flow) return;
  const written = partOf(flow.businessObject, 'conditionExpression');
  if (written) setPart(work.editor, flow, written, { body: condition });
  else setProperties(work.editor, flow, { conditionExpression: expression(work.editor, condition) });
}

function remove(work: Work, elements: readonly Ref[]): void {
  work.editor.get('modeling').removeElements(elements.flatMap((ref) => find(work, ref) ?? []));
}
