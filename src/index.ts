import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerCustomFields(strapi);
  },
};
