import type { Choice, VariableModel, Vocabulary } from '../../../../contracts';
import { extensionsOf, idOf, partOf, partsOf, textOf, type ModdleElement } from '../../bpmn/moddle';
import { readOutcomes } from './outcomes';

/** The variable that carries what the last step decided (settle-step on the server). */
export const OUTCOME = 'outcome';

/**
 * What expressions of a flow may use: what every case has, the fields of what its steps show, and what is
 * filled in on the way.
 *
 * @param process the process of the diagram
 */
export function variablesOf(vocabulary: Vocabulary, process: ModdleElement): readonly VariableModel[] {
  const forms = new Set(
    [...flowNodes(process)].map((node) => textOf(node, 'form')).filter((form) => form !== ''),
  );
  const subjects = vocabulary.subjects.filter(({ formKey }) => forms.size === 0 || forms.has(formKey));
  const all = [
    ...vocabulary.variables,
    ...extensionsOf(process, 'wf:Form').flatMap((form) => partsOf(form, 'fields').map(toVariable)),
    ...subjects.flatMap(({ fields }) => fields.filter(({ uses }) => uses.includes('condition'))),
  ];
  return [...new Map(all.map((variable) => [variable.name, variable])).values()];
}

const FIELD_TYPES: Readonly<Record<string, VariableModel['type']>> = {
  text: 'text',
  multiline: 'text',
  select: 'text',
  number: 'number',
  date: 'date',
  'yes-no': 'boolean',
  'multi-select': 'list',
};

function toVariable(field: ModdleElement): VariableModel {
  const options = partsOf(field, 'options').map(toChoice);
  const variable = {
    name: textOf(field, 'name'),
    label: labelOf(field, textOf(field, 'name')),
    type: FIELD_TYPES[textOf(field, 'type')] ?? 'any',
  };
  return options.length > 0 ? { ...variable, options } : variable;
}

function toChoice(option: ModdleElement): Choice {
  const value = textOf(option, 'value');
  return { value, label: labelOf(option, value) };
}

function labelOf(element: ModdleElement, otherwise: string): Choice['label'] {
  const chinese = textOf(element, 'label') || otherwise;
  return { 'zh-Hans': chinese, en: textOf(element, 'labelEn') || chinese };
}

function* flowNodes(scope: ModdleElement): Generator<ModdleElement> {
  for (const element of partsOf(scope, 'flowElements')) {
    if (element.$instanceOf('bpmn:FlowNode')) yield element;
    if (element.$type === 'bpmn:SubProcess') yield* flowNodes(element);
  }
}

/** The outcomes that can have led to an element: of every step before it with none in between. */
export function outcomesBefore(element: ModdleElement): readonly Choice[] {
  const found = new Map<string, Choice>();
  const seen = new Set<string>();
  const pending = [...partsOf(element, 'incoming')];
  for (let flow = pending.pop(); flow; flow = pending.pop()) {
    const source = partOf(flow, 'sourceRef');
    if (!source || seen.has(idOf(source))) continue;
    seen.add(idOf(source));
    if (source.$type === 'bpmn:UserTask') {
      for (const { value, label, labelEn } of readOutcomes(source)) {
        found.set(value, { value, label: { 'zh-Hans': label || value, en: labelEn || label || value } });
      }
    } else pending.push(...partsOf(source, 'incoming'));
  }
  return [...found.values()];
}

/** The process that an element belongs to; null for what belongs to none, such as a pool. */
export function processOf(element: ModdleElement): ModdleElement | null {
  let at: ModdleElement | undefined = element;
  while (at && at.$type !== 'bpmn:Process') at = at.$parent;
  return at ?? null;
}
