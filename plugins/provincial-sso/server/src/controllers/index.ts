import type { Core } from '@strapi/strapi';
import { containerOf } from '../container';
import { accountIdentitiesController } from './account-identities';
import { signInController } from './sign-in';

type Provided = { readonly strapi: Core.Strapi };

export const controllers = {
  'sign-in': ({ strapi }: Provided) => signInController(strapi, () => containerOf(strapi)),
  'account-identities': ({ strapi }: Provided) => accountIdentitiesController(() => containerOf(strapi)),
};
