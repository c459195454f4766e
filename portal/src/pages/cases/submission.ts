/** For `navigate(to, SUBMITTED)`: the page of the case says that it has been handed in. */
export const SUBMITTED = { state: { isSubmission: true } } as const;

export function isSubmission(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isSubmission' in state;
}
