import type { Core, Modules } from '@strapi/strapi';
import { adminLocalePermissions } from './admin-locale-permissions';
import { boundedReads } from './bounded-reads';
import { createContentRules } from './content-rules';
import { createEditionActs } from './edition-acts';
import { createActRecords } from './record-acts';
import { publishedOnly } from './published-only';
import { refuseRawProse } from './refuse-raw-prose';
import { createReferenceRules } from './references';
import { createSharedStructure } from './shared-structure';
import { createSystemKeys } from './system-keys';
import { switchOffOwnSync } from './shared-structure/own-sync';
import { unanswerableRead } from './unanswerable-read';
import { installWriteQueue } from './write-context';

/**
 * Registers what holds whoever reads or writes (panel, REST, GraphQL, commands), outermost first:
 * may this caller do it, is it well formed, and only then what follows from it.
 */
export const registerDocumentMiddlewares = (strapi: Core.Strapi): void => {
  const inWrite = installWriteQueue(strapi);
  const middlewares = [
    createSystemKeys(strapi, inWrite) as Modules.Documents.Middleware.Middleware,
    createActRecords(strapi, inWrite) as Modules.Documents.Middleware.Middleware,
    adminLocalePermissions(strapi),
    publishedOnly,
    refuseRawProse,
    boundedReads,
    unanswerableRead,
    createEditionActs(inWrite) as Modules.Documents.Middleware.Middleware,
    createContentRules(inWrite) as Modules.Documents.Middleware.Middleware,
    createReferenceRules(inWrite) as Modules.Documents.Middleware.Middleware,
    createSharedStructure(inWrite) as Modules.Documents.Middleware.Middleware,
  ];
  for (const middleware of middlewares) strapi.documents.use(middleware);
  switchOffOwnSync(strapi);
};
