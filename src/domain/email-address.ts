import { z } from 'zod';

const address = z.email();

/**
 * @param text an e-mail address as somebody typed it
 * @returns the address in lower case, or null when it is none
 */
export function parseEmail(text: string): string | null {
  const candidate = text.normalize('NFKC').trim().toLowerCase();
  return candidate.length <= 254 && address.safeParse(candidate).success ? candidate : null;
}
