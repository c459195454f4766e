import type { Diagram } from '../../model/diagram';
import { expressionsOf } from '../../model/expressions';
import { textOf, walk } from '../../model/moddle';
import { ACTION_TASKS, HUMAN_TASKS, elementVariableOf, toAction } from '../../model/tasks';
import type { DiagramVocabulary } from '../../types';
import { problem } from '../problem';
import type { Rule } from '../rule';

/** A variable that nobody sets reads as nothing: a condition on it is never true, or stops the case. */
export const variableRule: Rule = (diagram, { vocabulary, feel }) => {
  const known = vocabulary && knownIn(diagram, vocabulary);
  if (!known) return [];
  const found = expressionsOf(diagram)
    .filter(({ text }) => feel.check(text) === null)
    .flatMap(({ elementId, text }) => feel.names(text).map(({ name }) => ({ elementId, name })))
    .filter(({ name }) => !known.has(name));
  const once = new Map(found.map((use) => [`${use.elementId} ${use.name}`, use]));
  return [...once.values()].map(({ elementId, name }) =>
    problem('variable-unset', elementId, { name: name.slice(0, 60) }),
  );
};

/** The names that expressions may use; null when an action may leave whatever it likes. */
function knownIn(diagram: Diagram, vocabulary: DiagramVocabulary): ReadonlySet<string> | null {
  const { variables } = vocabulary;
  const nodes = [...diagram.nodes.values()];
  const left = nodes
    .filter(({ type }) => ACTION_TASKS.has(type))
    .map(({ element }) => vocabulary.actions.get(toAction(element).action)?.leaves);
  if (!variables || left.includes(undefined)) return null;
  return new Set([
    ...variables.map(rootOf),
    ...left.flatMap((names) => names ?? []),
    ...fieldsOf(diagram, vocabulary),
    ...nodes.flatMap(({ element }) => elementVariableOf(element) ?? []),
    // A completed task leaves its answer under its own id.
    ...nodes.filter(({ type }) => HUMAN_TASKS.has(type)).map(({ id }) => id),
  ]);
}

/** Fields that people fill in on the way, and those of the entry: of the forms that are shown, else of any. */
function fieldsOf({ root, nodes }: Diagram, { forms }: DiagramVocabulary): readonly string[] {
  const own = [...walk(root)]
    .filter(({ $type }) => $type === 'wf:Field')
    .flatMap((field) => textOf(field, 'name') ?? []);
  const shown = new Set([...nodes.values()].flatMap(({ element }) => textOf(element, 'form') ?? []));
  const meant = [...(forms ?? [])].filter(([key]) => shown.size === 0 || shown.has(key));
  return [...own, ...meant.flatMap(([, fields]) => fields)];
}

function rootOf(name: string): string {
  return name.split('.')[0] ?? name;
}
