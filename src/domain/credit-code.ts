/** The unified social credit code of a unit (GB 32100-2015): 17 characters and a check character. */

/** Digits and capitals without I, O, S, V and Z, which are too easily misread. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const MODULUS = ALPHABET.length;

/**
 * @param text a code as somebody typed it: full-width, lower-case, with spaces or hyphens
 * @returns the code as it is stored and compared; not necessarily a valid one
 */
export function normaliseCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{White_Space}\p{Default_Ignorable_Code_Point}-]/gu, '')
    .toUpperCase();
}

/**
 * @param code 18 characters in normalised form
 * @returns whether the alphabet, the length and the check character are right (GB 32100-2015, 5.2)
 */
export function isCreditCode(code: string): boolean {
  if (code.length !== LENGTH) return false;
  const body = code.slice(0, LENGTH - 1);
  return (
    Array.from(code).every((character) => ALPHABET.includes(character)) && code.endsWith(checkCharacter(body))
  );
}

/**
 * @param body the first 17 characters, of the alphabet
 * @returns the check character: 31 less the weighted sum modulo 31, weights being powers of 3
 */
export function checkCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}
