import type { Core } from '@strapi/strapi';
import { createSharedStructure } from './shared-structure';
import { switchOffOwnSync } from './shared-structure/own-sync';
import { createWriteQueue } from './write-context';

/** Registers the content rules, outermost first; they hold for panel, REST, GraphQL and CLI alike. */
export const registerDocumentMiddlewares = (strapi: Core.Strapi): void => {
  const inWrite = createWriteQueue(strapi);
  const use = strapi.documents.use as unknown as (
    middleware: ReturnType<typeof createSharedStructure>,
  ) => void;
  use(createSharedStructure(inWrite));
  switchOffOwnSync(strapi);
};
