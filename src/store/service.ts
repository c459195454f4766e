import type { Core, UID } from '@strapi/strapi';

/** A service of Strapi's or of this house; Strapi does not know its type, the caller says it. */
export function serviceOf<Service>(strapi: Core.Strapi, uid: UID.Service): Service {
  const found: unknown = strapi.service(uid);
  return found as Service;
}
