import { fieldTypes, TEXT_LIMITS, type FieldType, type FlowField } from './form';
import type { LocalizedText } from './localized-text';

/** An option as it stands in a diagram. */
export interface WrittenOption {
  readonly value: string;
  readonly label: string;
  readonly labelEn: string;
}

/** A field as it stands in a diagram, right or wrong: everything is text, and nothing is empty text. */
export interface WrittenField {
  readonly name: string;
  readonly label: string;
  readonly labelEn: string;
  readonly type: string;
  readonly help: string;
  readonly helpEn: string;
  readonly minimum: string;
  readonly maximum: string;
  readonly options: readonly WrittenOption[];
}

/** What can be wrong with the description of a field; the check and the form designer go by the same. */
export const fieldRules = [
  ...(['field-name', 'field-taken', 'field-duplicate', 'field-label'] as const),
  ...(['field-type', 'field-options', 'field-limits'] as const),
] as const;
export type FieldRule = (typeof fieldRules)[number];

/**
 * What a case keeps of its own under these names, or expressions read as something else; a field of the
 * same name would be overwritten, or overwrite it.
 */
const OWN_NAMES: ReadonlySet<string> = new Set([
  ...['outcome', 'comment', 'fieldsToCorrect', 'countersign', 'countersigners', 'recipient'],
  ...['item', 'partial', 'outcomes', 'nrOfInstances', 'nrOfCompletedInstances'],
]);

/** Words of FEEL (DMN 1.5, 10.3.1.2): an expression cannot use them as names. */
const FEEL_WORDS: ReadonlySet<string> = new Set([
  ...['and', 'or', 'not', 'if', 'then', 'else', 'for', 'in', 'return', 'some', 'every', 'satisfies'],
  ...['between', 'instance', 'of', 'function', 'external', 'true', 'false', 'null'],
  ...['date', 'time', 'duration', 'list', 'context', 'range'],
]);

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,49}$/;
const LABEL_LIMIT = 100;
const HELP_LIMIT = 500;
const OPTION_VALUE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,49}$/;
const OPTION_LIMIT = 200;

/**
 * @param taken names that belong to somebody else: elements of the diagram, the entry's own fields
 * @returns for each field, in their order, the rules that it breaks
 */
export function brokenRules(
  fields: readonly WrittenField[],
  taken: ReadonlySet<string>,
): readonly (readonly FieldRule[])[] {
  const first = new Map(fields.map(({ name }, index) => [name, index] as const).toReversed());
  return fields.map((field, index) =>
    fieldRules.filter((rule) => {
      if (rule === 'field-duplicate') return first.get(field.name) !== index;
      if (rule === 'field-taken') return OWN_NAMES.has(field.name) || taken.has(field.name);
      return !SOUND[rule](field);
    }),
  );
}

const SOUND: Readonly<
  Record<Exclude<FieldRule, 'field-duplicate' | 'field-taken'>, (field: WrittenField) => boolean>
> = {
  'field-name': ({ name }) => NAME.test(name) && !FEEL_WORDS.has(name) && !(name in {}),
  'field-label': ({ label, labelEn, help, helpEn }) =>
    label.trim() !== '' &&
    [label, labelEn].every((text) => text.length <= LABEL_LIMIT) &&
    [help, helpEn].every((text) => text.length <= HELP_LIMIT),
  'field-type': ({ type }) => isFieldType(type),
  'field-options': (field) => (hasOptions(field.type) ? soundOptions(field) : field.options.length === 0),
  'field-limits': (field) => !isFieldType(field.type) || soundLimits(field, field.type),
};

export function isFieldType(type: string): type is FieldType {
  return fieldTypes.some((one) => one === type);
}

/** Is it a choice from a list? */
export function hasOptions(type: string): boolean {
  return type === 'select' || type === 'multi-select';
}

function soundOptions({ options }: WrittenField): boolean {
  const values = options.map(({ value }) => value);
  return (
    values.length > 0 &&
    values.length <= OPTION_LIMIT &&
    values.every((value) => OPTION_VALUE.test(value)) &&
    new Set(values).size === values.length &&
    options.every(
      ({ label, labelEn }) => label.trim() !== '' && `${label}${labelEn}`.length <= 2 * LABEL_LIMIT,
    )
  );
}

/** What limits there can be: JSON Schema knows none for dates, and nothing else has a size. */
export function hasLimits(type: string): boolean {
  return type === 'number' || type === 'multi-select' || type === 'text' || type === 'multiline';
}

const NUMBER = /^-?\d{1,15}(\.\d{1,6})?$/;
const WHOLE = /^\d{1,4}$/;

function soundLimits({ minimum, maximum, options }: WrittenField, type: FieldType): boolean {
  const given = [minimum, maximum].filter((limit) => limit !== '');
  if (!hasLimits(type)) return given.length === 0;
  if (!given.every((limit) => (type === 'number' ? NUMBER : WHOLE).test(limit))) return false;
  const most = mostOf(type, options.length);
  const numbers = given.map(Number);
  return (
    numbers.every((limit) => limit <= most) && numbers.toSorted((a, b) => a - b).join() === numbers.join()
  );
}

function mostOf(type: FieldType, options: number): number {
  if (type === 'text' || type === 'multiline') return TEXT_LIMITS[type];
  return type === 'multi-select' ? options : Infinity;
}

/** A field that breaks no rule, as everybody reads it; one that does, as well as it can be read. */
export function toFlowField(written: WrittenField): FlowField {
  const type = isFieldType(written.type) ? written.type : 'text';
  return {
    name: written.name,
    label: bothOf(written.label || written.name, written.labelEn),
    type,
    help: written.help === '' ? null : bothOf(written.help, written.helpEn),
    minimum: limitOf(written.minimum),
    maximum: limitOf(written.maximum),
    options: written.options.map(({ value, label, labelEn }) => ({
      value,
      label: bothOf(label || value, labelEn),
    })),
  };
}

function bothOf(chinese: string, english: string): LocalizedText {
  return { 'zh-Hans': chinese, en: english || chinese };
}

function limitOf(text: string): number | null {
  return NUMBER.test(text) ? Number(text) : null;
}
