import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields';
import { registerDocumentMiddlewares } from './document-middlewares';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerCustomFields(strapi);
    registerDocumentMiddlewares(strapi);
  },
};
