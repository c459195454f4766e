import {
  fieldPermissions,
  toFlowField,
  type FieldPermission,
  type FlowField,
  type WrittenField,
} from '../../../../contracts';
import { elementsOf, extensionsOf, textOf, type ModdleElement } from './moddle';

/** What people fill in on the way, as the process says it (docs/adr/0012). */
export function toForm(process: ModdleElement): readonly FlowField[] {
  return writtenFields(process).map(toFlowField);
}

/** The same as it is written, right or wrong. */
export function writtenFields(process: ModdleElement): readonly WrittenField[] {
  return formsOf(process)
    .flatMap((form) => elementsOf(form, 'fields'))
    .map((field) => ({
      ...texts(field, ['name', 'label', 'labelEn', 'type', 'help', 'helpEn', 'minimum', 'maximum']),
      options: elementsOf(field, 'options').map((option) => texts(option, ['value', 'label', 'labelEn'])),
    }));
}

export function formsOf(process: ModdleElement): readonly ModdleElement[] {
  return extensionsOf(process, 'wf:Form');
}

function texts<Name extends string>(element: ModdleElement, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, textOf(element, name) ?? ''])) as Record<Name, string>;
}

export interface WrittenAccess {
  readonly field: string;
  readonly permission: string;
}

export function accessOf(element: ModdleElement): readonly WrittenAccess[] {
  return extensionsOf(element, 'wf:Access').map((access) => texts(access, ['field', 'permission']));
}

/** What one step may do with which field, of the flow's form or of the entry, where it says so. */
export function toAccess(element: ModdleElement): ReadonlyMap<string, FieldPermission> {
  return new Map(
    accessOf(element).flatMap(({ field, permission }) =>
      isPermission(permission) ? [[field, permission] as const] : [],
    ),
  );
}

export function isPermission(text: string): text is FieldPermission {
  return fieldPermissions.some((one) => one === text);
}
