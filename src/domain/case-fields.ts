import type { FormField, Locale, LocalizedText } from '@city/plugin-workflow/contracts';

/** The fields of what an applicant submits: what a form shows, a return may name, a correction changes. */

export interface FieldModel<Submitted> {
  readonly label: LocalizedText;
  readonly kind: FormField['kind'];
  /** The value as people read it. */
  readonly shown: (submitted: Submitted) => string | null;
  /** What tells two values apart, where that is not what people read. */
  readonly compared?: (submitted: Submitted) => string | null;
}

type FieldModels<Name extends string, Submitted> = Readonly<Record<Name, FieldModel<Submitted>>>;

/** @returns the fields in which two submissions differ */
export function differing<Name extends string, Submitted>(
  models: FieldModels<Name, Submitted>,
  before: Submitted,
  after: Submitted,
): readonly Name[] {
  return namesOf(models).filter((name) => differs(models[name], before, after));
}

/**
 * @param previous what the newest is held against; undefined when there is nothing
 * @returns the newest submission as a reviewer sees it, with what changed since the previous
 */
export function formFields<Name extends string, Submitted>(
  models: FieldModels<Name, Submitted>,
  latest: Submitted,
  previous: Submitted | undefined,
): readonly FormField[] {
  return namesOf(models).map((name) => {
    const { label, kind, shown } = models[name];
    const changed = previous !== undefined && differs(models[name], previous, latest);
    return {
      name,
      label,
      kind,
      value: shown(latest),
      correctable: true,
      previousValue: changed ? shown(previous) : null,
      changed,
    };
  });
}

/** @returns the labels of fields by name; a name that is no field stands for itself */
export function labelsOf<Name extends string, Submitted>(
  models: FieldModels<Name, Submitted>,
  names: readonly string[],
  locale: Locale,
): readonly string[] {
  return names.map((name) => {
    const field = namesOf(models).find((one) => one === name);
    return field === undefined ? name : models[field].label[locale];
  });
}

function namesOf<Name extends string, Submitted>(models: FieldModels<Name, Submitted>): readonly Name[] {
  return Object.keys(models) as Name[];
}

function differs<Submitted>(
  { compared, shown }: FieldModel<Submitted>,
  before: Submitted,
  after: Submitted,
): boolean {
  const value = compared ?? shown;
  return value(before) !== value(after);
}
