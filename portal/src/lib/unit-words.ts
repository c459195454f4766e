/** What somebody types to find a unit: its whole name, or its whole unified social credit code. */
export type Wanted =
  | { readonly kind: 'nothing' }
  /** The beginning of a code: nothing can be found by it yet. */
  | { readonly kind: 'part-of-code'; readonly length: number }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string };

const CODE_LENGTH = 18;

/**
 * Tells a code from a name, so that one field serves both. Whether the code is right is the server's to say.
 *
 * @param typed as it stands in the field
 */
export function wantedIn(typed: string): Wanted {
  const text = typed.trim();
  if (text.length < 2) return { kind: 'nothing' };
  const code = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (!/^\d[\dA-Z]+$/.test(code)) return { kind: 'name', text };
  return code.length < CODE_LENGTH
    ? { kind: 'part-of-code', length: code.length }
    : { kind: 'code', text: code };
}

/** @returns those of the values that are different; `null` and nothing typed are the same */
export function differing<Values extends Readonly<Record<string, string | null | undefined>>>(
  values: Values,
  standing: Readonly<Record<string, string | null | undefined>>,
): Partial<Values> {
  const entries = Object.entries(values).filter(([name, value]) => (value ?? '') !== (standing[name] ?? ''));
  return Object.fromEntries(entries) as Partial<Values>;
}

/** A field that may be empty, as the API takes it. */
export function orNull(text: string | null | undefined): string | null {
  return text == null || text.trim() === '' ? null : text;
}
