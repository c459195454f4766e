// @ts-check

/**
 * @param {import('../world.mjs').World} world
 * @param {import('oidc-provider').KoaContextWithOIDC} context
 * @returns {import('../web/exchange.mjs').Exchange} the same request, as the rest of the portal sees it
 */
export function exchangeOf({ url }, { req: request, res: response, originalUrl }) {
  return { request, response, url: new URL(originalUrl, url), parameter: '' };
}
