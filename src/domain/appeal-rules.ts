import type { AppealRow } from '../contracts/appeal';
import { isOpen } from './case-rules';

/** Who may appeal, answer and appeal again, and when (product.md section 4). */

const DAY = 86_400_000;
const REST = 30 * DAY;

/**
 * @param rejectedAt when the newest appeal of the same account against the same unit was rejected
 * @returns until when the account has to wait, or null when it need not
 */
export function waitUntil(rejectedAt: Date | null, now: Date): Date | null {
  const until = rejectedAt && new Date(rejectedAt.getTime() + REST);
  return until && until > now ? until : null;
}

export type AnswerState = 'awaited' | 'answered' | 'not-answered';

/** Where the answer of the unit's administrator stands. */
export function answerState(row: Pick<AppealRow, 'state' | 'response' | 'windowClosedAt'>): AnswerState {
  if (row.response) return 'answered';
  return row.windowClosedAt === null && isOpen(row.state) ? 'awaited' : 'not-answered';
}
