import type { Choice, Vocabulary } from '../../../../../contracts';
import { inputFields, type ActionInputField } from '../../model/action-inputs';

type SubjectModel = Vocabulary['subjects'][number];

/** One wish for a made-up entry, as a field of a form. Everything is optional. */
export interface SampleField extends Pick<ActionInputField, 'name' | 'label' | 'kind'> {
  readonly choices: readonly Choice[];
  /** What is made up where nothing is wished; empty where that is the server's choice. */
  readonly fallback: string;
  readonly longest: number | null;
}

/** Reads the fields off a sample's JSON Schema (contracts/studio). */
export function sampleFields({ sample, sampleChoices = {} }: SubjectModel): readonly SampleField[] {
  if (!sample) return [];
  return inputFields(sample).map(({ name, label, kind, options }) => {
    const described = partOf(partOf(sample, 'properties'), name);
    const { default: fallback, maxLength } = described;
    return {
      ...{ name, label, kind },
      choices:
        sampleChoices[name] ?? options.map((value) => ({ value, label: { 'zh-Hans': value, en: value } })),
      fallback: typeof fallback === 'string' || typeof fallback === 'number' ? String(fallback) : '',
      longest: typeof maxLength === 'number' ? maxLength : null,
    };
  });
}

/** What is wrong with a wish; the server has the last word. */
export function wishProblem(field: SampleField, text: string): 'number' | 'long' | null {
  if (field.kind === 'number' && text.trim() !== '' && !Number.isFinite(Number(text))) return 'number';
  return field.longest !== null && text.trim().length > field.longest ? 'long' : null;
}

/** The wishes as the server takes them; what was left empty is not one. */
export function sentWishes(
  fields: readonly SampleField[],
  wishes: Readonly<Record<string, string>>,
): Record<string, string | number | boolean> {
  const sent = fields.flatMap(({ name, kind }): [string, string | number | boolean][] => {
    const text = (wishes[name] ?? '').trim();
    if (text === '') return [];
    if (kind === 'number') return [[name, Number(text)]];
    return [[name, kind === 'boolean' ? text === 'true' : text]];
  });
  return Object.fromEntries(sent);
}

function partOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const part: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? (value as Readonly<Record<string, unknown>>)[name]
      : null;
  return typeof part === 'object' && part !== null ? (part as Readonly<Record<string, unknown>>) : {};
}
