import { elementVariableOf } from '../../model/tasks';
import { bodyOf, elementOf, textOf, type ModdleElement } from '../../model/moddle';
import { problem } from '../problem';
import type { Rule } from '../rule';

const REPEATABLE = new Set(['UserTask', 'ManualTask', 'ServiceTask', 'BusinessRuleTask', 'SubProcess']);
const IDENTIFIER = /^[A-Za-z_]\w{0,99}$/;

export const loopRule: Rule = ({ nodes }) =>
  [...nodes.values()].flatMap(({ id, type, element }) => {
    const loop = elementOf(element, 'loopCharacteristics');
    return !loop || (REPEATABLE.has(type) && isBounded(loop, element)) ? [] : [problem('loop', id)];
  });

/** Without a number or a list to go by, only luck would end the loop. */
function isBounded(loop: ModdleElement, element: ModdleElement): boolean {
  const bounds = [bodyOf(loop, 'loopCardinality'), textOf(loop, 'collection')].filter(
    (bound) => bound !== undefined,
  );
  return bounds.length === 1 && bounds[0] !== '' && IDENTIFIER.test(elementVariableOf(element) ?? 'item');
}
