import type { DryRunMove } from '../../../../../contracts';

/** As long as a scenario's name may be (contracts/scenario). */
const NAME_LIMIT = 100;

/** A name to begin with: what was decided on the way. */
export function suggestedName(moves: readonly DryRunMove[], moveText: (move: DryRunMove) => string): string {
  return moves.map(moveText).join(' → ').slice(0, NAME_LIMIT);
}

/** The text that says what is wrong with a name; null for nothing. */
export function nameProblem(name: string): 'field.required' | 'trial.scenario.name.long' | null {
  if (name.trim() === '') return 'field.required';
  return name.trim().length > NAME_LIMIT ? 'trial.scenario.name.long' : null;
}
