/**
 * What an unbound account's user name and mobile look like (product.md section 2): with a suffix that people
 * see, and by which neither is ever found again.
 */

const SUFFIX = /_unbind\d*$/;

/** How long a text of an account may be (its column). */
const LONGEST = 255;

export function isUnbound(value: string): boolean {
  return SUFFIX.test(value);
}

/** The value as it was; all suffixes go, in case somebody typed one. */
export function withoutSuffix(value: string): string {
  return isUnbound(value) ? withoutSuffix(value.replace(SUFFIX, '')) : value;
}

/** `_unbind`, `_unbind2`, …, or an empty text for a value that is not unbound. */
export function suffixOf(value: string): string {
  return SUFFIX.exec(value)?.[0] ?? '';
}

/**
 * @param value a user name or a mobile, unbound already or not
 * @returns what it may become, the first choice first: `_unbind`, then `_unbind2`, … where taken
 */
export function* unboundValues(value: string): Generator<string, never> {
  const real = withoutSuffix(value);
  for (let turn = 1; ; turn += 1) {
    const suffix = turn === 1 ? '_unbind' : `_unbind${turn}`;
    yield shortened(real, LONGEST - suffix.length) + suffix;
  }
}

/** Cuts between characters, never inside one. */
function shortened(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
