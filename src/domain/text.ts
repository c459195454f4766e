/** Text that people type, as the platform takes it. */

/** PostgreSQL stores neither U+0000 nor half a surrogate pair (PostgreSQL manual, section 8.14). */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/**
 * @param text one line, as typed
 * @returns the line without marks that nobody sees and which only serve to deceive, ends trimmed
 */
export function tidyLine(text: string): string {
  return text.replace(UNSEEN, '').trim();
}

/** Whether a text is one line: no line break, no other control character. */
export function isOneLine(text: string): boolean {
  return !/\p{Cc}/u.test(text);
}
