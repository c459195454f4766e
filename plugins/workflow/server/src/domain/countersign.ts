export type CountersignRule = 'all' | 'any' | number;

/**
 * What those who decide together (会签) have come to. A poll is decided as soon as no answer that is
 * still to come could change it.
 *
 * @param size how many are asked
 * @param answers one for each who has answered: in favour?
 */
export function pollVerdict(
  rule: CountersignRule,
  size: number,
  answers: readonly boolean[],
): 'approved' | 'refused' | 'open' {
  const inFavour = answers.filter(Boolean).length;
  const needed = neededOf(rule, size);
  if (inFavour >= needed) return 'approved';
  return inFavour + (size - answers.length) < needed ? 'refused' : 'open';
}

/** Never none: a poll that nobody answered in favour is not approved. */
function neededOf(rule: CountersignRule, size: number): number {
  if (rule === 'any') return 1;
  if (rule === 'all') return Math.max(size, 1);
  // A share such as 0.6 is no exact binary number: 0.6 of 5 is three people, not four.
  return Math.max(Math.ceil(rule * size - 1e-9), 1);
}
