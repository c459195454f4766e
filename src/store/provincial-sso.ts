import type { Core } from '@strapi/strapi';
import type { SsoServices } from '@city/plugin-provincial-sso/contracts';

/** A service of the sign-in plugin, by the types that the plugin publishes. */
export function provincialSso<Name extends keyof SsoServices>(
  strapi: Core.Strapi,
  name: Name,
): SsoServices[Name] {
  return strapi.plugin('provincial-sso').service<SsoServices[Name]>(name);
}
