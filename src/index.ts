import type { Core } from '@strapi/strapi';
import { bootstrapCity } from './bootstrap';
import { registerWorkflows } from './workflows/register';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerWorkflows(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await bootstrapCity(strapi);
  },
};
