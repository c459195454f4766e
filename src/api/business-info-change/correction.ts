import type { ChangeSubmission, ChangeWithParties } from '../../contracts/business-info-change';
import { resubmission } from '../../domain/case-rules';
import { cityError } from '../../errors';

interface Correctable {
  readonly way: 'same-case' | 'new-case';
  readonly earlier: ChangeSubmission;
}

/**
 * @returns how the account hands the change in again, and what it was before
 * @throws CHANGE_NOT_RESUBMITTABLE where it waits for nothing, or for somebody else
 */
export function correctable(
  accountId: number,
  { state, submissions, account }: ChangeWithParties,
): Correctable {
  const way = resubmission(state);
  const earlier = submissions.at(-1);
  if (way === null || !earlier || account?.id !== accountId) throw cityError('CHANGE_NOT_RESUBMITTABLE');
  return { way, earlier };
}
