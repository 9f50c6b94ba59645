import type { Core } from '@strapi/strapi';
import { registerCustomFields } from './custom-fields';
import { openEventRoutes } from './desk/event-routes';
import { openFindingRoutes } from './desk/finding-routes';
import { openMetricRoutes } from './desk/metric-routes';
import { openScheduleRoutes } from './desk/schedule-routes';
import { openWebhookRoutes } from './desk/webhook-routes';
import { registerDocumentMiddlewares } from './document-middlewares';
import { registerGraphql } from './graphql';
import { answerAbsoluteAddresses } from './media/answer-absolute-addresses';
import { answerProse } from './prose/answer-prose';
import { closeOpenRoutes } from './setup/admin-roles/close-open-routes';
import { makeAdminRoles } from './setup/admin-roles/make-admin-roles';
import { nameRefusals } from './setup/admin-roles/name-refusals';
import { grantOwnActions, registerOwnActions } from './setup/admin-roles/own-actions';
import { closeStrapiWebhooks, silenceStrapiWebhooks } from './setup/close-strapi-webhooks';
import { setUpLayouts } from './setup/layouts/set-up-layouts';
import { setUpLocales } from './setup/locales';
import { setUpPublicPermissions } from './setup/public-permissions';
import { seedOnStart } from './setup/seed/seed-on-start';
import { startWorkers, stopWorkers } from './workers/start-workers';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    registerCustomFields(strapi);
    registerDocumentMiddlewares(strapi);
    registerGraphql(strapi);
    answerAbsoluteAddresses(strapi);
    answerProse(strapi);
    openMetricRoutes(strapi);
    openFindingRoutes(strapi);
    openScheduleRoutes(strapi);
    openWebhookRoutes(strapi);
    openEventRoutes(strapi);
    closeOpenRoutes(strapi);
    closeStrapiWebhooks(strapi);
    nameRefusals(strapi);
    await registerOwnActions(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await setUpLocales(strapi);
    await setUpPublicPermissions(strapi);
    await makeAdminRoles(strapi);
    await grantOwnActions(strapi);
    await silenceStrapiWebhooks(strapi);
    await setUpLayouts(strapi);
    await seedOnStart(strapi);
    startWorkers(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopWorkers(strapi);
  },
};
