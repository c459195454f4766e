/** The beginning of a text that is too long to be shown. @param longest in characters */
export function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
