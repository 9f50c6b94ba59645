import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields';
import { openEditionRoutes } from './desk/edition-routes';
import { openFindingRoutes } from './desk/finding-routes';
import { openMetricRoutes } from './desk/metric-routes';
import { registerDocumentMiddlewares } from './document-middlewares';
import { registerGraphql } from './graphql';
import { answerAbsoluteAddresses } from './media/answer-absolute-addresses';
import { answerProse } from './prose/answer-prose';
import { closeOpenRoutes } from './setup/admin-roles/close-open-routes';
import { makeAdminRoles } from './setup/admin-roles/make-admin-roles';
import { nameRefusals } from './setup/admin-roles/name-refusals';
import { setUpLayouts } from './setup/layouts/set-up-layouts';
import { setUpLocales } from './setup/locales';
import { setUpPublicPermissions } from './setup/public-permissions';
import { seedOnStart } from './setup/seed/seed-on-start';

export default {
  register({ strapi }: { strapi: Core.Strapi }): void {
    registerCustomFields(strapi);
    registerDocumentMiddlewares(strapi);
    registerGraphql(strapi);
    answerAbsoluteAddresses(strapi);
    answerProse(strapi);
    openMetricRoutes(strapi);
    openFindingRoutes(strapi);
    openEditionRoutes(strapi);
    closeOpenRoutes(strapi);
    nameRefusals(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await setUpLocales(strapi);
    await setUpPublicPermissions(strapi);
    await makeAdminRoles(strapi);
    await setUpLayouts(strapi);
    await seedOnStart(strapi);
  },
};
