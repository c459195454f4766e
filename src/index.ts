import type { Core } from '@strapi/strapi';
import { bootstrapCity } from './bootstrap';
import { registerProvincialSignIn } from './provincial-sso/register';
import { saveSingleColumnRelations } from './store/single-column-relations';
import { releaseClaimsOfLeavers } from './workflows/leavers';
import { registerWorkflows } from './workflows/register';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    saveSingleColumnRelations(strapi);
    registerWorkflows(strapi);
    registerProvincialSignIn(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await bootstrapCity(strapi);
    releaseClaimsOfLeavers(strapi);
  },
};
