import type { FieldPermission, LocalizedText, WrittenField, WrittenOption } from '../../../../contracts';

/** What a diagram says of what people fill in: the fields, and what each step may do with them. */
export interface FormModel {
  readonly fields: readonly WrittenField[];
  /** By step, then by field of the form or of the entry; where nothing is said, the rule decides. */
  readonly access: Readonly<Record<string, StepAccess>>;
}
export type StepAccess = Readonly<Record<string, FieldPermission>>;

/** A task that people do. */
export interface FormStep {
  readonly id: string;
  readonly name: LocalizedText;
  /** Whether several people do it, who would overwrite each other's answers. */
  readonly shared: boolean;
}

export const EMPTY_FORM: FormModel = { fields: [], access: {} };

/** A new field at the end, under a name that no other has. */
export function addField(form: FormModel): FormModel {
  const names = new Set(form.fields.map(({ name }) => name));
  let number = form.fields.length + 1;
  while (names.has(`field${String(number)}`)) number += 1;
  const field: WrittenField = {
    ...{ name: `field${String(number)}`, label: '', labelEn: '', type: 'text', help: '', helpEn: '' },
    ...{ minimum: '', maximum: '', options: [] },
  };
  return { ...form, fields: [...form.fields, field] };
}

/** Changes a field. What steps may do with it follows it to a new name. */
export function changeField(form: FormModel, index: number, change: Partial<WrittenField>): FormModel {
  const before = form.fields[index];
  if (!before) return form;
  const after = { ...before, ...change };
  const fields = form.fields.with(index, after);
  return {
    fields,
    access: isStillThere(fields, before.name) ? form.access : renamed(form, before.name, after.name),
  };
}

export function removeField(form: FormModel, index: number): FormModel {
  const removed = form.fields[index];
  if (!removed) return form;
  const fields = form.fields.toSpliced(index, 1);
  return {
    fields,
    access: isStillThere(fields, removed.name) ? form.access : renamed(form, removed.name, null),
  };
}

/** Puts a field before the one above it, or behind the one below. */
export function moveField(form: FormModel, index: number, by: -1 | 1): FormModel {
  const [moved, other] = [form.fields[index], form.fields[index + by]];
  if (!moved || !other) return form;
  return { ...form, fields: form.fields.with(index, other).with(index + by, moved) };
}

/** @param permission null leaves it to the rule */
export function setPermission(
  form: FormModel,
  step: string,
  field: string,
  permission: FieldPermission | null,
): FormModel {
  const others = Object.entries(form.access[step] ?? {}).filter(([name]) => name !== field);
  const given: [string, FieldPermission][] = permission === null ? [] : [[field, permission]];
  return { ...form, access: { ...form.access, [step]: Object.fromEntries([...others, ...given]) } };
}

export function addOption(options: readonly WrittenOption[]): readonly WrittenOption[] {
  const values = new Set(options.map(({ value }) => value));
  let number = options.length + 1;
  while (values.has(`option${String(number)}`)) number += 1;
  return [...options, { value: `option${String(number)}`, label: '', labelEn: '' }];
}

function isStillThere(fields: readonly WrittenField[], name: string): boolean {
  return fields.some((field) => field.name === name);
}

function renamed({ access }: FormModel, from: string, to: string | null): FormModel['access'] {
  const steps = Object.entries(access).map(([step, permissions]) => {
    const kept = Object.entries(permissions).flatMap(([name, permission]): [string, FieldPermission][] => {
      if (name !== from) return [[name, permission]];
      return to === null ? [] : [[to, permission]];
    });
    return [step, Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(steps);
}
