import { fieldPermissions, type FieldPermission, type WrittenField } from '../../../../contracts';
import {
  elementsIn,
  extensionsIn,
  humanTasks,
  runProcess,
  textIn,
  type DiagramElement,
} from './diagram-element';
import type { FormModel, FormStep, StepAccess } from './form-model';

const FIELD_TEXTS = ['name', 'label', 'labelEn', 'type', 'help', 'helpEn', 'minimum', 'maximum'] as const;
const OPTION_TEXTS = ['value', 'label', 'labelEn'] as const;

/** Reads what a diagram says of what people fill in; changes nothing. */
export function readForm(definitions: DiagramElement): FormModel {
  const process = runProcess(definitions);
  const forms = process ? extensionsIn(process, 'wf:Form') : [];
  return {
    fields: forms.flatMap((form) => elementsIn(form, 'fields')).map(toField),
    access: Object.fromEntries(humanTasks(definitions).map((task) => [textIn(task, 'id'), toAccess(task)])),
  };
}

/** The steps that can fill in or read, for the rows and columns of a designer. */
export function readSteps(definitions: DiagramElement): readonly FormStep[] {
  return humanTasks(definitions).map((task) => {
    const id = textIn(task, 'id');
    const chinese = textIn(task, 'name') || id;
    return {
      id,
      name: { 'zh-Hans': chinese, en: textIn(task, 'nameEn') || chinese },
      shared: textIn(task, 'countersign') !== '' || Boolean(task.loopCharacteristics),
    };
  });
}

function toField(element: DiagramElement): WrittenField {
  return {
    ...texts(element, FIELD_TEXTS),
    options: elementsIn(element, 'options').map((option) => texts(option, OPTION_TEXTS)),
  };
}

function toAccess(task: DiagramElement): StepAccess {
  return Object.fromEntries(
    extensionsIn(task, 'wf:Access').flatMap((access): [string, FieldPermission][] => {
      const permission = fieldPermissions.find((one) => one === textIn(access, 'permission'));
      return permission === undefined ? [] : [[textIn(access, 'field'), permission]];
    }),
  );
}

function texts<Name extends string>(element: DiagramElement, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, textIn(element, name)])) as Record<Name, string>;
}
