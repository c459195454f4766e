/** What an unbound user name ends with (product.md section 2). */
const UNBOUND = /_unbind\d*$/;

/**
 * Whether an account waits for its mobile to be put back: it is unbound, or one of two identities was, which
 * leaves the suffix. Until somebody has bound it again the mobile may be typed anew, in case of a mistake.
 *
 * @param account what the content manager shows of it; fields that the reader may not see are missing
 */
export function isRestorable(account: Readonly<Record<string, unknown>> | undefined): boolean {
  const { bindingState, username } = account ?? {};
  return bindingState === 'unbound' || (typeof username === 'string' && UNBOUND.test(username));
}
