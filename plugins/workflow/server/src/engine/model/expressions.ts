import { expressionText } from '../feel/language';
import type { Diagram, FlowNode } from './diagram';
import { bodyOf, elementOf, extensionsOf, textOf, type ModdleElement } from './moddle';

/** An expression somewhere in a diagram, with the element a finding would name. */
export interface ExpressionUse {
  readonly elementId: string;
  readonly text: string;
  /** What the diagram declares it to be written in. */
  readonly language: string | undefined;
}

/** Every expression of a diagram: nothing that is evaluated later is missing here. */
export function expressionsOf(diagram: Diagram): readonly ExpressionUse[] {
  const flows = diagram.scopes.flatMap((scope) => scope.flows);
  return [
    ...flows.flatMap((flow) => formal(flow.id, flow.element, 'conditionExpression')),
    ...[...diagram.nodes.values()].flatMap(expressionsOfNode),
  ];
}

function expressionsOfNode(node: FlowNode): readonly ExpressionUse[] {
  return [
    ...loopExpressions(node),
    ...inputExpressions(node),
    ...node.eventDefinitions.flatMap((d) => eventExpressions(node, d)),
  ];
}

function loopExpressions({ id, element }: FlowNode): readonly ExpressionUse[] {
  const loop = elementOf(element, 'loopCharacteristics');
  if (!loop) return [];
  const collection = textOf(loop, 'collection');
  return [
    ...formal(id, loop, 'loopCardinality'),
    ...formal(id, loop, 'completionCondition'),
    ...(collection === undefined ? [] : [use(id, collection)]),
  ];
}

function inputExpressions({ id, element }: FlowNode): readonly ExpressionUse[] {
  return extensionsOf(element, 'wf:Input')
    .map((input) => textOf(input, 'value') ?? '')
    .filter(isExpression)
    .map((value) => use(id, value));
}

function eventExpressions({ id }: FlowNode, definition: ModdleElement): readonly ExpressionUse[] {
  const timers = (['timeDate', 'timeDuration'] as const).flatMap((kind) => formal(id, definition, kind));
  return [
    ...timers.filter(({ text, marked }) => marked && text !== ''),
    ...formal(id, definition, 'condition'),
  ];
}

function formal(
  elementId: string,
  owner: ModdleElement,
  property: string,
): readonly (ExpressionUse & { marked: boolean })[] {
  const body = bodyOf(owner, property);
  if (body === undefined) return [];
  const expression = elementOf(owner, property);
  const language = expression ? textOf(expression, 'language') : undefined;
  return [{ elementId, text: expressionText(body), language, marked: isExpression(body) }];
}

function use(elementId: string, text: string): ExpressionUse {
  return { elementId, text: expressionText(text), language: undefined };
}

/** Where a literal is possible too, an expression starts with `=`. */
export function isExpression(text: string): boolean {
  return text.trimStart().startsWith('=');
}
