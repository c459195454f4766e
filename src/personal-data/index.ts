import type { Core } from '@strapi/strapi';
import type { Sealer } from '@city/plugin-workflow/contracts';
import { maskMobile } from '../domain/masking';
import { createBlindIndex, type BlindIndex } from './blind-index';
import { createSealer } from './seal';

/** A mobile number as columns hold it: sealed, findable, and as people may see it. */
export interface StoredMobile {
  readonly mobileSealed: string;
  readonly mobileIndex: string;
  readonly mobileMasked: string;
}

export interface PersonalData extends Sealer {
  readonly index: BlindIndex;
  /** @param mobile in E.164 */
  storeMobile(mobile: string): StoredMobile;
}

interface Configured {
  readonly keys: readonly { readonly id: string; readonly key: string }[];
  readonly indexKey: string;
}

const known = new WeakMap<object, PersonalData>();

/** The installation's way of keeping mobile and ID numbers (product.md section 8). */
export function personalData(strapi: Core.Strapi): PersonalData {
  const made = known.get(strapi) ?? fromConfiguration(strapi.config.get<Configured>('personal-data'));
  known.set(strapi, made);
  return made;
}

function fromConfiguration({ keys, indexKey }: Configured): PersonalData {
  const sealer = createSealer(keys.map(({ id, key }) => ({ id, key: Buffer.from(key, 'base64') })));
  const index = createBlindIndex(Buffer.from(indexKey, 'base64'));
  return {
    ...sealer,
    index,
    storeMobile: (mobile) => ({
      mobileSealed: sealer.seal(mobile),
      mobileIndex: index.of('mobile', mobile),
      mobileMasked: maskMobile(mobile),
    }),
  };
}
