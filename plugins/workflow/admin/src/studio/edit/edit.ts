import { extensionsOf, partOf, partsOf, textOf, type ModdleElement } from '../../bpmn/moddle';
import type { DrawnElement, Editor, Properties } from '../../bpmn/modeler/services';

/** Every change below is a command of bpmn-js: one press of "undo" takes it back. */

export type Attributes = Readonly<Record<string, string | undefined>>;

export function setProperties(editor: Editor, element: DrawnElement, properties: Properties): void {
  if (isDrawn(editor, element)) editor.get('modeling').updateProperties(element, properties);
}

/** A text that was still being typed when its element was deleted has nowhere to go. */
function isDrawn(editor: Editor, { id }: DrawnElement): boolean {
  return editor.get('elementRegistry').get(id) !== undefined;
}

export function setPart(
  editor: Editor,
  element: DrawnElement,
  part: ModdleElement,
  properties: Properties,
): void {
  if (isDrawn(editor, element)) editor.get('modeling').updateModdleProperties(element, part, properties);
}

/** Replaces all extension elements of one type; the others stay as they are. */
export function setExtensions(
  editor: Editor,
  element: DrawnElement,
  type: string,
  values: readonly Attributes[],
): void {
  const { businessObject } = element;
  const holder = partOf(businessObject, 'extensionElements');
  const created = values.map((attributes) => create(editor, type, attributes));
  const kept = (holder ? partsOf(holder, 'values') : []).filter(({ $type }) => $type !== type);
  const all = [...kept, ...created];
  if (holder && all.length > 0) setPart(editor, element, holder, { values: all });
  else {
    const fresh = all.length > 0 ? create(editor, 'bpmn:ExtensionElements', { values: all }) : undefined;
    setProperties(editor, element, { extensionElements: fresh });
  }
}

export function create(editor: Editor, type: string, attributes: Properties): ModdleElement {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return editor.get('bpmnFactory').create(type, Object.fromEntries(given));
}

export function expression(editor: Editor, body: string): ModdleElement {
  return create(editor, 'bpmn:FormalExpression', { body, language: 'feel' });
}

/** A plain text where the diagram asks for an expression element, such as the duration of a timer. */
export function literal(editor: Editor, body: string): ModdleElement {
  return create(editor, 'bpmn:FormalExpression', { body });
}

/** The attributes of one input of an action, by its name; an empty text takes the input away. */
export function setInput(editor: Editor, element: DrawnElement, name: string, value: string): void {
  const inputs = extensionsOf(element.businessObject, 'wf:Input').map((input) => ({
    name: textOf(input, 'name'),
    value: textOf(input, 'value'),
  }));
  const others = inputs.filter((input) => input.name !== name);
  const at = inputs.findIndex((input) => input.name === name);
  const changed =
    value === ''
      ? others
      : at < 0
        ? [...inputs, { name, value }]
        : inputs.map((input, index) => (index === at ? { name, value } : input));
  setExtensions(editor, element, 'wf:Input', changed);
}
