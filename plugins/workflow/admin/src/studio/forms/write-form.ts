import type { WrittenField } from '../../../../contracts';
import {
  elementsIn,
  extensionElementsOf,
  humanTasks,
  runProcess,
  textIn,
  type DiagramElement,
} from './diagram-element';
import type { FormModel, StepAccess } from './form-model';
import { readForm } from './read-form';

/** `moddle.create`: makes an element of our own kinds or BPMN's. */
export type CreateElement = (type: string, properties: Record<string, unknown>) => DiagramElement;

/** One property to set, as a modeler's `updateModdleProperties(element, target, properties)` takes it. */
export interface FormChange {
  /** The process or task that it belongs to. */
  readonly element: DiagramElement;
  /** The element itself, or its extension elements where it has some. */
  readonly target: DiagramElement;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * What has to change in a diagram so that it says what the model says. It changes nothing itself: the
 * modeler does, with a command that can be undone. Whatever else stands in the diagram stays.
 */
export function writeForm(
  definitions: DiagramElement,
  form: FormModel,
  create: CreateElement,
): readonly FormChange[] {
  const before = readForm(definitions);
  const process = runProcess(definitions);
  const formChanged = process !== null && !isSame(before.fields, form.fields);
  const elements = form.fields.length === 0 ? [] : [formElement(form.fields, create)];
  return [
    ...(formChanged ? [replaced(process, 'wf:Form', elements, create)] : []),
    ...humanTasks(definitions).flatMap((task) => {
      const id = textIn(task, 'id');
      const access = form.access[id] ?? {};
      if (isSame(before.access[id] ?? {}, access)) return [];
      return [replaced(task, 'wf:Access', accessElements(access, create), create)];
    }),
  ];
}

/** The form as an element of the diagram, `wf:form`. */
function formElement(fields: readonly WrittenField[], create: CreateElement): DiagramElement {
  return create('wf:Form', {
    fields: fields.map(({ options, ...texts }) =>
      create('wf:Field', {
        ...filled(texts),
        ...(options.length > 0
          ? { options: options.map((option) => create('wf:Option', filled(option))) }
          : {}),
      }),
    ),
  });
}

function accessElements(access: StepAccess, create: CreateElement): readonly DiagramElement[] {
  return Object.entries(access).map(([field, permission]) => create('wf:Access', { field, permission }));
}

/** Attributes that say nothing are left out of the file. */
function filled(texts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}

function replaced(
  element: DiagramElement,
  type: string,
  ours: readonly DiagramElement[],
  create: CreateElement,
): FormChange {
  const extensions = extensionElementsOf(element);
  if (!extensions) {
    const made = create('bpmn:ExtensionElements', { values: [...ours] });
    return { element, target: element, properties: { extensionElements: made } };
  }
  const others = elementsIn(extensions, 'values').filter(({ $type }) => $type !== type);
  return { element, target: extensions, properties: { values: [...others, ...ours] } };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
