import type { StrapiApp } from '@strapi/strapi/admin';

const MARKETPLACE = 'admin::marketplace.read';
const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR';

/**
 * Takes out of the panel what leads elsewhere: the marketplace in the menu, and the banner that
 * advertises a blog post. The rest is switched off by configuration.
 */
export function keepToThisServer(
  app: Pick<StrapiApp, 'addRBACMiddleware'>,
  storage: Pick<Storage, 'setItem'>,
): void {
  app.addRBACMiddleware(
    () => (next) => (permissions) => next(permissions.filter(({ action }) => action !== MARKETPLACE)),
  );
  // Strapi keeps a dismissal per feature flag and installation; ours has no telemetry id.
  for (const flag of ['true', 'false']) {
    for (const installation of ['false', 'undefined']) {
      storage.setItem(`${BANNER}_${flag}:${installation}`, 'true');
    }
  }
}
