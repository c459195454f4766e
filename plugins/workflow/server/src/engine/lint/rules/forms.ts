import { brokenRules } from '../../../../../contracts';
import { isExecutable, type Diagram, type FlowNode } from '../../model/diagram';
import { accessOf, formsOf, isPermission, writtenFields, type WrittenAccess } from '../../model/form';
import { elementOf, extensionsOf, nearestId, textOf, walk } from '../../model/moddle';
import { HUMAN_TASKS, elementVariableOf } from '../../model/tasks';
import type { DiagramVocabulary } from '../../types';
import { problem } from '../problem';
import type { Rule } from '../rule';

/** One form for the whole flow, on the process that runs; every field of it sound. */
export const formRule: Rule = (diagram, { vocabulary }) => {
  const process = diagram.processes.find(isExecutable);
  if (!process) return [];
  const own = formsOf(process.element);
  const misplaced = [...walk(diagram.root)]
    .filter((element) => element.$type === 'wf:Form' && !own.slice(0, 1).includes(element))
    .map((element) => problem('form-place', nearestId(element)));
  const fields = writtenFields(process.element);
  const broken = brokenRules(fields, takenNames(diagram, vocabulary));
  return [
    ...misplaced,
    ...fields.flatMap(({ name, label }, index) =>
      (broken[index] ?? []).map((rule) =>
        problem(rule, process.id, { field: name.slice(0, 100) || label.slice(0, 100) }),
      ),
    ),
  ];
};

/** What cases keep under other names: what each task came to, items of a list, the entry's own fields. */
function takenNames(diagram: Diagram, vocabulary: DiagramVocabulary | null): ReadonlySet<string> {
  const nodes = [...diagram.nodes.values()];
  return new Set([
    ...nodes.map(({ id }) => id),
    ...nodes.flatMap(({ element }) => elementVariableOf(element) ?? []),
    ...subjectFields(diagram, vocabulary).flatMap(({ names }) => [...names]),
  ]);
}

/** The fields of the entries that the diagram is about, by the forms it names; of all when it names none. */
function subjectFields(diagram: Diagram, vocabulary: DiagramVocabulary | null) {
  const subjects = vocabulary?.subjects ?? [];
  const named = new Set([...diagram.nodes.values()].map(({ element }) => textOf(element, 'form')));
  const about = subjects.filter(({ formKey }) => named.has(formKey));
  return about.length > 0 ? about : subjects;
}

/** What a step may do is said on tasks for people, of fields that there are, once for each. */
export const accessRule: Rule = (diagram, { vocabulary }) => {
  const nodes = [...diagram.nodes.values()];
  const fields = new Set(
    diagram.processes
      .filter(isExecutable)
      .flatMap(({ element }) => writtenFields(element))
      .map(({ name }) => name),
  );
  const shown = subjectFields(diagram, vocabulary).flatMap(({ hideable }) => [...hideable]);
  const known: KnownFields = { fields, entry: vocabulary?.subjects ? new Set(shown) : null };
  const tasks = nodes.filter(({ type }) => HUMAN_TASKS.has(type));
  const misplaced = [...walk(diagram.root)]
    .filter(({ $type }) => $type === 'wf:Access')
    .filter((access) => !tasks.some(({ element }) => extensionsOf(element, 'wf:Access').includes(access)))
    .map((access) => problem('access-place', nearestId(access)));
  return [...misplaced, ...tasks.flatMap((task) => checkAccess(task, known))];
};

interface KnownFields {
  readonly fields: ReadonlySet<string>;
  /** Those of the entry that a step may hide; null when nobody here knows them. */
  readonly entry: ReadonlySet<string> | null;
}

function checkAccess(task: FlowNode, known: KnownFields) {
  const all = accessOf(task.element);
  return all.flatMap((access, index) => {
    const field = access.field.slice(0, 100);
    const doubled = all.findIndex((one) => one.field === access.field) !== index;
    if (doubled || !isKnown(access, known)) return [problem('access-field', task.id, { field })];
    if (!isSoundFor(access, known)) return [problem('access-permission', task.id, { field })];
    const fillsIn = access.permission === 'write' || access.permission === 'required';
    return fillsIn && isShared(task) ? [problem('access-shared', task.id, { field })] : [];
  });
}

function isKnown({ field }: WrittenAccess, { fields, entry }: KnownFields): boolean {
  return fields.has(field) || entry === null || entry.has(field);
}

/** What the applicant has handed in is shown or not; nobody else writes it. */
function isSoundFor({ field, permission }: WrittenAccess, { fields }: KnownFields): boolean {
  return isPermission(permission) && (fields.has(field) || permission === 'hidden' || permission === 'read');
}

/** Several people at one step would overwrite each other's answers. */
function isShared({ element }: FlowNode): boolean {
  return (
    textOf(element, 'countersign') !== undefined || elementOf(element, 'loopCharacteristics') !== undefined
  );
}
