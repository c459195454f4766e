// @ts-check

/** What the protocols write alike in addresses. */

/** @param {string | null} userType @returns {'natural' | 'legal' | null} */
export function kindOf(userType) {
  if (userType === '1') return 'natural';
  return userType === '2' ? 'legal' : null;
}

/**
 * @param {string} address
 * @param {string} ticket
 */
export function withTicket(address, ticket) {
  const url = new URL(address);
  url.searchParams.set('ticket', ticket);
  return url.href;
}
