/**
 * Unit names as the platform compares them (product.md section 3): NFKC, white space dropped,
 * brackets （）/() folded. Beyond that, letters are compared without case and characters that nobody
 * sees (zero-width joiners, variation selectors, direction marks) count for nothing, or the same name
 * could be registered twice by pasting one in.
 */

/** How long a normalised name may be, in UTF-16 code units; what the database column holds. */
export const NORMALISED_NAME_LIMIT = 200;

const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
const OPENING = /[(（﹙❨⦅]/gu;
const CLOSING = /[)）﹚❩⦆]/gu;

/**
 * @param name a name as somebody typed it
 * @returns the form that two names of the same unit share; empty when there is nothing to see
 */
export function normaliseUnitName(name: string): string {
  let current = name;
  // Lower-casing can undo a composition and composing can bring a capital back: repeat until settled.
  for (let round = 0; round < 4; round += 1) {
    const next = fold(current);
    if (next === current) return next;
    current = next;
  }
  return current;
}

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(OPENING, '(')
    .replace(CLOSING, ')')
    .toLowerCase()
    .normalize('NFKC');
}
