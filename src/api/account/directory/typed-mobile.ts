import type { Core } from '@strapi/strapi';
import { personalData, type StoredMobile } from '../../../personal-data';

/** A mobile that somebody else than the holder typed: whoever binds by it is asked (product.md section 2, row 7). */
export function typedMobile(
  strapi: Core.Strapi,
  mobile: string,
): StoredMobile & { readonly mobileProvedAt: null } {
  return { ...personalData(strapi).storeMobile(mobile), mobileProvedAt: null };
}
