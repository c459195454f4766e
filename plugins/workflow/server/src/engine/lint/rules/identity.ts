import { nearestId, textOf, typeOf, walk } from '../../model/moddle';
import { problem } from '../problem';
import type { Rule } from '../rule';

/** engine-facts, "What bites" 4. */
const ELEMENT_LIMIT = 500;
const ID = /^[A-Za-z_][\w.-]{0,99}$/;
/** Parts without a life of their own; the drawing is not counted at all. */
const UNCOUNTED = new Set(['Documentation', 'ExtensionElements', 'FormalExpression']);

export const elementLimitRule: Rule = ({ root }) => {
  let count = 0;
  for (const element of walk(root)) if (!UNCOUNTED.has(typeOf(element))) count += 1;
  return count > ELEMENT_LIMIT ? [problem('too-many-elements', '', { limit: ELEMENT_LIMIT })] : [];
};

/** Ids are keys of plain objects in the engine: one such as `__proto__` would vanish there. */
export const elementIdRule: Rule = ({ root, scopes }) => {
  const anonymous = scopes
    .flatMap((scope) => [scope, ...scope.nodes, ...scope.flows])
    .filter(({ id }) => id === '')
    .map(({ element }) => problem('element-id', nearestId(element), { id: '' }));
  const bad = [...walk(root)]
    .map((element) => textOf(element, 'id'))
    .filter((id) => id !== undefined)
    .filter((id) => !ID.test(id) || id in {});
  return [...anonymous, ...bad.map((id) => problem('element-id', id, { id: id.slice(0, 100) }))];
};
