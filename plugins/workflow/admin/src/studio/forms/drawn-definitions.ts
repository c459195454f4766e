import { isElement, type DiagramElement } from './diagram-element';
import type { Editor } from '../../bpmn/modeler/services';

/** The whole diagram of a modeler, for what reads files as well; null before one is open. */
export function drawnDefinitions(modeler: Editor): DiagramElement | null {
  const definitions: unknown = modeler.get('canvas').getRootElement().businessObject.$parent;
  return isElement(definitions) ? definitions : null;
}
