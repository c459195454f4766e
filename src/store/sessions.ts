import type { Core } from '@strapi/strapi';

/**
 * Ends every session of an account; its access tokens answer 401 at the next request (product.md section 2).
 * Joins the open transaction.
 */
export async function endSessionsOf(strapi: Core.Strapi, accountId: number): Promise<void> {
  await strapi.sessionManager('users-permissions').invalidateRefreshToken(String(accountId));
}
