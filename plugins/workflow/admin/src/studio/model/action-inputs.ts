import type { LocalizedText } from '../../../../contracts';

/** One input of an action, as its JSON Schema describes it, for a field of the properties panel. */
export interface ActionInputField {
  readonly name: string;
  readonly label: LocalizedText;
  readonly kind: 'text' | 'number' | 'boolean' | 'choice' | 'assignee' | 'task';
  readonly options: readonly string[];
  readonly required: boolean;
}

type Schema = Readonly<Record<string, unknown>>;

/** Reads the fields off an action's JSON Schema (vocabulary); anything unusual is a text. */
export function inputFields(schema: Schema): readonly ActionInputField[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(asSchema(schema.properties)).map(([name, property]) => {
    const described = asSchema(property);
    return {
      name,
      label: labelOf(name, described),
      options: optionsOf(described),
      kind: kindOf(described),
      required: required.includes(name),
    };
  });
}

function asSchema(value: unknown): Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {};
}

function labelOf(name: string, { title, ...rest }: Schema): LocalizedText {
  const chinese = typeof title === 'string' ? title : name;
  const english = rest['x-title-en'];
  return { 'zh-Hans': chinese, en: typeof english === 'string' ? english : chinese };
}

function optionsOf({ enum: options }: Schema): readonly string[] {
  return Array.isArray(options) ? options.filter((option) => typeof option === 'string') : [];
}

function kindOf(schema: Schema): ActionInputField['kind'] {
  if (optionsOf(schema).length > 0) return 'choice';
  if (schema.format === 'assignee' || schema['x-assignee'] === true) return 'assignee';
  if (schema['x-task'] === true) return 'task';
  switch (schema.type) {
    case 'number':
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    default:
      return 'text';
  }
}

/** An input as the panel shows it: a plain value, or an expression after "=". */
export interface InputValue {
  readonly expression: boolean;
  readonly text: string;
}

/** A diagram writes numbers and yes/no as expressions: a literal is always a text. */
export function readInput(kind: ActionInputField['kind'], written: string): InputValue {
  const expression = written.trimStart().startsWith('=');
  if (!expression) return { expression: false, text: written };
  const text = written.trimStart().slice(1).trim();
  const plain = kind === 'number' ? /^-?\d+(\.\d+)?$/ : kind === 'boolean' ? /^(true|false)$/ : null;
  return { expression: plain?.test(text) !== true, text };
}

export function writeInput(kind: ActionInputField['kind'], { expression, text }: InputValue): string {
  if (text === '') return '';
  return expression || kind === 'number' || kind === 'boolean' ? `=${text}` : text;
}
