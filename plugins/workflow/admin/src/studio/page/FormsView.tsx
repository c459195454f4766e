import { isElement, type DiagramElement } from '../forms/diagram-element';
import { drawnDefinitions } from '../forms/drawn-definitions';
import { FormDesigner, readForm, readSteps, subjectOf, writeForm } from '../forms';
import type { FormModel } from '../forms/form-model';
import type { StudioView } from './seams';
import type { ModdleElement } from '../../bpmn/moddle';
import type { StudioModeler } from '../../bpmn/modeler/create-modeler';

/** The form of the flow on a tab of its own; every change of it is one command, undone by one press. */
export function FormsView({ modeler, vocabulary }: StudioView) {
  const definitions = drawnDefinitions(modeler);
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
