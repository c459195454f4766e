/** When a code that proves a mobile or an e-mail counts (product.md section 3). */

export const CODE_MINUTES = 10;
export const CODE_ATTEMPTS = 5;

export interface IssuedCode {
  readonly codeHash: string;
  readonly expiresAt: Date;
  readonly attempts: number;
  readonly usedAt: Date | null;
}

export type Verdict = 'proved' | 'wrong' | 'expired';

export function expiryOf(issuedAt: Date): Date {
  return new Date(issuedAt.getTime() + CODE_MINUTES * 60_000);
}

/**
 * @param code the newest code of the account and channel, or null when there is none
 * @param hash the hash of what the person typed
 * @returns `expired` also for a code that was used or tried too often: the way out is the same
 */
export function judge(code: IssuedCode | null, hash: string, now: Date): Verdict {
  if (!code || code.usedAt || code.attempts >= CODE_ATTEMPTS) return 'expired';
  if (now.getTime() >= code.expiresAt.getTime()) return 'expired';
  return code.codeHash === hash ? 'proved' : 'wrong';
}
