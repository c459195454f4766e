import { idOf, type ModdleElement } from '../../bpmn/moddle';
import type { DrawnElement, Editor } from '../../bpmn/modeler/services';
import { boxOf } from '../edit/place';

const GAP = 50;

export function drawnOf(editor: Editor, element: ModdleElement): DrawnElement | undefined {
  return editor.get('elementRegistry').get(idOf(element));
}

/** Moves everything on the right of a line further to the right; frames that it crosses grow. */
export function makeSpace(editor: Editor, start: number, width: number): void {
  const root = editor.get('canvas').getRootElement();
  const all = editor.get('elementRegistry').filter(({ parent }) => parent !== undefined);
  const spaceTool = editor.get('spaceTool');
  const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments([root, ...all], 'x', width, start);
  spaceTool.makeSpace(movingShapes, resizingShapes, { x: width, y: 0 }, 'e', start);
}

/** Draws an element on the right of another one, on the same line. */
export function putAfter(
  editor: Editor,
  previous: DrawnElement,
  businessObject: ModdleElement,
): DrawnElement {
  const shape = editor.get('elementFactory').createShape({ type: businessObject.$type, businessObject });
  const { x, y, width, height } = boxOf(previous);
  const centre = { x: x + width + GAP + boxOf(shape).width / 2, y: y + height / 2 };
  const parent = previous.parent ?? editor.get('canvas').getRootElement();
  return editor.get('modeling').createShape(shape, centre, parent);
}
