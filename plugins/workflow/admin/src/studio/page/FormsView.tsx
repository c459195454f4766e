import { isElement, type DiagramElement } from '../forms/diagram-element';
import { FormDesigner, readForm, readSteps, writeForm } from '../forms';
import type { FormModel } from '../forms/form-model';
import type { StudioView } from './seams';
import type { ModdleElement } from '../../bpmn/moddle';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';

/** The form of the flow on a tab of its own; every change of it is one command, undone by one press. */
export function FormsView({ modeler, vocabulary }: StudioView) {
  const definitions = definitionsOf(modeler);
  if (!definitions) return null;
  const about = subjectOf(definitions, vocabulary.subjects);
  return (
    <FormDesigner
      form={readForm(definitions)}
      steps={readSteps(definitions)}
      subjectFields={about?.fields ?? []}
      onChange={(form) => apply(modeler, definitions, form)}
    />
  );
}

function definitionsOf(modeler: StudioModeler): DiagramElement | null {
  const definitions: unknown = modeler.get('canvas').getRootElement().businessObject.$parent;
  return isElement(definitions) ? definitions : null;
}

/** What cases of the flow are about, by the form that its steps name. */
function subjectOf<Subject extends { readonly formKey: string }>(
  definitions: DiagramElement,
  subjects: readonly Subject[],
): Subject | undefined {
  const named = formKeysIn(definitions);
  return subjects.find(({ formKey }) => named.has(formKey));
}

function formKeysIn(element: DiagramElement): ReadonlySet<string> {
  const found = new Set<string>();
  const pending: unknown[] = [element];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (!isElement(at)) continue;
    if (typeof at.form === 'string') found.add(at.form);
    for (const part of ['rootElements', 'flowElements']) {
      const inside = at[part];
      if (Array.isArray(inside)) pending.push(...(inside as unknown[]));
    }
  }
  return found;
}

function apply(modeler: StudioModeler, definitions: DiagramElement, form: FormModel): void {
  const factory = modeler.get('bpmnFactory');
  const changes = writeForm(definitions, form, (type, properties) => {
    const created: unknown = factory.create(type, properties);
    if (!isElement(created)) throw new TypeError(`${type} could not be made`);
    return created;
  });
  if (changes.length === 0) return;
  const registry = modeler.get('elementRegistry');
  const root = modeler.get('canvas').getRootElement();
  modeler.get('compose').run(() => {
    for (const { element, target, properties } of changes) {
      const drawn = (typeof element.id === 'string' ? registry.get(element.id) : undefined) ?? root;
      modeler
        .get('modeling')
        .updateModdleProperties(drawn, target as DiagramElement & ModdleElement, properties);
    }
  });
}
