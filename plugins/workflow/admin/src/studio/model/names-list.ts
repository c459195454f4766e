/** Names of people in one attribute, as `wf:assignees` writes them: with commas between. */
export function readNames(text: string): readonly string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export function writeNames(names: readonly string[]): string | undefined {
  return names.length === 0 ? undefined : [...new Set(names)].join(',');
}
