import { expression, setProperties } from './edit';
import { bodyOf, partOf, partsOf, type ModdleElement } from '../../bpmn/moddle';
import type { DrawnElement, Editor } from '../../bpmn/modeler/services';

export interface FlowFields {
  /** Whether its source chooses one way of several, so that a condition may stand here. */
  readonly chosen: boolean;
  readonly isDefault: boolean;
  /** FEEL, without a leading "="; null for a way without a condition. */
  readonly condition: string | null;
}

export function readFlow(flow: ModdleElement): FlowFields {
  const source = partOf(flow, 'sourceRef');
  const condition = bodyOf(flow, 'conditionExpression');
  return {
    chosen: source?.$type === 'bpmn:ExclusiveGateway' && partsOf(source, 'outgoing').length > 1,
    isDefault: source ? source.get('default') === flow : false,
    condition: condition === null ? null : condition.replace(/^=\s*/, ''),
  };
}

export function setCondition(editor: Editor, flow: DrawnElement, feel: string | null): void {
  const conditionExpression = feel === null || feel.trim() === '' ? undefined : expression(editor, feel);
  setProperties(editor, flow, { conditionExpression });
}

/** "Else" has no condition of its own; there is one for each gateway, so another one stops being it. */
export function setDefault(editor: Editor, flow: DrawnElement, isDefault: boolean): void {
  const { source } = flow;
  if (!source) return;
  editor.get('compose').run(() => {
    if (isDefault && readFlow(flow.businessObject).condition !== null) setCondition(editor, flow, null);
    setProperties(editor, source, { default: isDefault ? flow.businessObject : undefined });
  });
}
