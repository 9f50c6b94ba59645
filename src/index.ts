import type { Core } from '@strapi/strapi';
import { installChangeLog } from './change-log/install-change-log';
import { installTableReads } from './change-log/table-reads';
import { registerCustomFields } from './custom-fields';
import { openCorrectionRoutes } from './desk/correction-routes';
import { AUDIT_ENTRY } from './audit/act';
import { keepAppendOnly } from './audit/append-only';
import { auditFiles } from './audit/audit-files';
import { installAuditTrail } from './audit/audit-trail';
import { registerAuditAction } from './audit/permission';
import { openAuditRoutes } from './desk/audit-routes';
import { openEditionRoutes } from './desk/edition-routes';
import { openEventRoutes } from './desk/event-routes';
import { openFindingRoutes } from './desk/finding-routes';
import { openHistoryRoutes } from './desk/history-routes';
import { openMetricRoutes } from './desk/metric-routes';
import { openSignOffRoutes } from './desk/sign-off-routes';
import { openScheduleRoutes } from './desk/schedule-routes';
import { openWebhookRoutes } from './desk/webhook-routes';
import { endPresence, keepPresence } from './backup/presence/keep-presence';
import { registerDocumentMiddlewares } from './document-middlewares';
import { createFileKeeper } from './document-middlewares/files/keep-files';
import { writeQueueOf } from './document-middlewares/write-context';
import { countWaiting } from './events/count-waiting';
import { registerGraphql } from './graphql';
import { lookAtStart } from './integrity/report-at-start';
import { answerAbsoluteAddresses } from './media/answer-absolute-addresses';
import { cleanExistingPictures } from './media/clean-existing-pictures';
import { installPictures, settleLeftFiles } from './media/install-pictures';
import { installOperations, operationsOf } from './operations/install-operations';
import { installOutage, stopOutage } from './outage/install-outage';
import { answerProse } from './prose/answer-prose';
import { installPublicCache, publicCacheOf } from './public-cache/install-public-cache';
import { closeOpenRoutes } from './setup/admin-roles/close-open-routes';
import { grantAuditReading } from './setup/admin-roles/grant-audit-reading';
import { makeAdminRoles } from './setup/admin-roles/make-admin-roles';
import { nameRefusals } from './setup/admin-roles/name-refusals';
import { grantOwnActions, registerOwnActions } from './setup/admin-roles/own-actions';
import { checkPanelBodies } from './setup/check-panel-bodies';
import { closeStrapiWebhooks, silenceStrapiWebhooks } from './setup/close-strapi-webhooks';
import { issueMissingSnapshots } from './setup/issue-missing-snapshots';
import { setUpLayouts } from './setup/layouts/set-up-layouts';
import { setUpLocales } from './setup/locales';
import { setUpPublicPermissions } from './setup/public-permissions';
import { removeUnusedRoutes } from './setup/remove-unused-routes';
import { seedOnStart } from './setup/seed/seed-on-start';
import { makeCounterTable } from './sign-in/counter-table';
import { installSignIn, stopSignIn } from './sign-in/install-sign-in';
import { vouchForClients } from './sign-in/vouch-for-clients';
import { SNAPSHOT } from './snapshots/snapshot';
import { beforeSchemaSync } from './strapi-seams/before-schema-sync';
import { refuseTransfers } from './strapi-seams/refuse-transfers';
import { startWorkers, stopWorkers } from './workers/start-workers';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    refuseTransfers(strapi);
    beforeSchemaSync(strapi, () => keepPresence(strapi));
    await installOutage(strapi);
    installOperations(strapi);
    registerCustomFields(strapi);
    installTableReads(strapi);
    installAuditTrail(strapi);
    registerAuditAction(strapi);
    registerDocumentMiddlewares(strapi);
    const inWrite = writeQueueOf(strapi);
    await installPictures(strapi, inWrite, createFileKeeper(inWrite));
    registerGraphql(strapi);
    answerAbsoluteAddresses(strapi);
    answerProse(strapi);
    openMetricRoutes(strapi);
    openFindingRoutes(strapi);
    openHistoryRoutes(strapi);
    openCorrectionRoutes(strapi);
    openEditionRoutes(strapi);
    openSignOffRoutes(strapi);
    openAuditRoutes(strapi);
    openScheduleRoutes(strapi);
    openWebhookRoutes(strapi);
    openEventRoutes(strapi);
    closeOpenRoutes(strapi);
    closeStrapiWebhooks(strapi);
    removeUnusedRoutes(strapi);
    checkPanelBodies(strapi);
    nameRefusals(strapi);
    installSignIn(strapi);
    await registerOwnActions(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await setUpLocales(strapi);
    await setUpPublicPermissions(strapi);
    await makeAdminRoles(strapi);
    await grantAuditReading(strapi);
    await keepAppendOnly(strapi, [AUDIT_ENTRY, SNAPSHOT]);
    auditFiles(strapi);
    await grantOwnActions(strapi);
    await silenceStrapiWebhooks(strapi);
    await setUpLayouts(strapi);
    await installChangeLog(strapi);
    await issueMissingSnapshots(strapi);
    await settleLeftFiles(strapi);
    await cleanExistingPictures(strapi);
    await makeCounterTable(strapi);
    vouchForClients(strapi);
    const operations = operationsOf(strapi);
    installPublicCache(strapi, operations.noteCache);
    const cache = publicCacheOf(strapi);
    if (cache) operations.setCacheStatistics(cache.statistics);
    operations.addGauge('dajuan_deliveries_waiting', 'Deliveries to webhooks that wait', () =>
      countWaiting(strapi),
    );
    operations.watchServer();
    await seedOnStart(strapi);
    startWorkers(strapi);
    lookAtStart(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    stopSignIn(strapi);
    await stopWorkers(strapi);
    await publicCacheOf(strapi)?.stop();
    operationsOf(strapi).stop();
    await endPresence(strapi);
    await stopOutage(strapi);
  },
};
