import { nearestId, textOf, typeOf, walk, type ModdleElement } from '../../model/moddle';
import { problem } from '../problem';
import type { Rule } from '../rule';

/**
 * Diagrams never run code (product.md section 7). Attributes and elements of other tools that say
 * nothing to run may stay, so that their files open here; those that do are refused, not ignored.
 */
const FOREIGN_ATTRIBUTES = new Set([
  ...['class', 'expression', 'delegateExpression', 'topic', 'decisionRef', 'script', 'scriptFormat'],
  ...['variableMappingClass', 'variableMappingDelegateExpression'],
]);
const FOREIGN_ELEMENTS = new Set([
  ...['executionListener', 'executionListeners', 'taskListener', 'taskListeners', 'script', 'connector'],
  ...['taskDefinition', 'calledDecision', 'calledElement', 'field', 'expression'],
]);
/** Prose may say whatever it likes. */
const PROSE = new Set(['Documentation', 'TextAnnotation']);

export const executableCodeRule: Rule = ({ root }) =>
  [...walk(root)].flatMap((element) => {
    const detail = codeIn(element);
    return detail === null ? [] : [problem('executable-code', nearestId(element), { detail })];
  });

function codeIn(element: ModdleElement): string | null {
  if (PROSE.has(typeOf(element))) return null;
  const implementation = textOf(element, 'implementation');
  if (implementation !== undefined && !implementation.startsWith('##')) return 'implementation';
  if (isForeign(element) && FOREIGN_ELEMENTS.has(localName(element.$type))) return element.$type;
  const attribute = Object.keys(element.$attrs ?? {}).find(
    (name) => name.includes(':') && FOREIGN_ATTRIBUTES.has(localName(name)),
  );
  return attribute ?? templateIn(element);
}

/** `${…}` is the engine's own template syntax: it has no place anywhere. */
function templateIn(element: ModdleElement): string | null {
  const texts = [...Object.values(element), ...Object.values(element.$attrs ?? {}), element.$body];
  return texts.some((text) => typeof text === 'string' && text.includes('${')) ? '${…}' : null;
}

function isForeign(element: ModdleElement): boolean {
  return !/^(bpmn|wf):/.test(element.$type);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
