import type { Core } from '@strapi/strapi';
import { installChangeLog } from './change-log/install-change-log';
import { installTableReads } from './change-log/table-reads';
import { registerCustomFields } from './custom-fields';
import { openFindingRoutes } from './desk/finding-routes';
import { openMetricRoutes } from './desk/metric-routes';
import { registerDocumentMiddlewares } from './document-middlewares';
import { registerGraphql } from './graphql';
import { answerAbsoluteAddresses } from './media/answer-absolute-addresses';
import { installOperations, operationsOf } from './operations/install-operations';
import { answerProse } from './prose/answer-prose';
import { installPublicCache, publicCacheOf } from './public-cache/install-public-cache';
import { closeOpenRoutes } from './setup/admin-roles/close-open-routes';
import { makeAdminRoles } from './setup/admin-roles/make-admin-roles';
import { nameRefusals } from './setup/admin-roles/name-refusals';
import { setUpLayouts } from './setup/layouts/set-up-layouts';
import { setUpLocales } from './setup/locales';
import { setUpPublicPermissions } from './setup/public-permissions';
import { seedOnStart } from './setup/seed/seed-on-start';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    installOperations(strapi);
    registerCustomFields(strapi);
    installTableReads(strapi);
    registerDocumentMiddlewares(strapi);
    registerGraphql(strapi);
    answerAbsoluteAddresses(strapi);
    answerProse(strapi);
    openMetricRoutes(strapi);
    openFindingRoutes(strapi);
    closeOpenRoutes(strapi);
    nameRefusals(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await setUpLocales(strapi);
    await setUpPublicPermissions(strapi);
    await makeAdminRoles(strapi);
    await setUpLayouts(strapi);
    await installChangeLog(strapi);
    const operations = operationsOf(strapi);
    installPublicCache(strapi, (request) => operations.noteCache(request, 'hit'));
    const cache = publicCacheOf(strapi);
    if (cache) operations.setCacheStatistics(cache.statistics);
    operations.watchServer();
    await seedOnStart(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await publicCacheOf(strapi)?.stop();
    operationsOf(strapi).stop();
  },
};
