import type { Core } from '@strapi/strapi';
import { findEdition } from '../document-middlewares/edition-acts/find-edition';
import { personOf } from '../document-middlewares/edition-acts/person';
import { unprocessable } from '../document-middlewares/status-error';
import { writeQueueOf } from '../document-middlewares/write-context';
import { callerLanguage } from '../messages/caller-language';
import { say } from '../messages/say';
import { dropCheck, storeCheck } from '../readiness/figure-checks';
import { loadSignOff, type SignOff } from '../readiness/sign-off';
import { signOffSheet } from '../readiness/sign-off-sheet';
import { openAdminRoutes, type DeskContext } from './admin-route';
import { needPermission } from './content-permission';
import { readLocaleOrSource } from './read-body';

const EDITION = 'api::edition.edition';
const METRIC = 'api::metric.metric';

type AnsweringContext = DeskContext & { set(name: string, value: string): void };

/**
 * Opens the routes of the sign-off sheet: `GET /dajuan/editions/:documentId/sign-off?locale=`, the
 * same as a page to print at `…/sign-off.html`, and `PUT` and `DELETE
 * /dajuan/metrics/:documentId/check`, by which who may change facts says that they checked one.
 */
export const openSignOffRoutes = (strapi: Core.Strapi): void => {
  const ofEdition =
    (answer: (context: DeskContext, sheet: SignOff) => void) =>
    async (context: DeskContext): Promise<void> => {
      const edition = await findEdition({ strapi }, context.params.documentId ?? '');
      if (!edition) {
        context.notFound();
        return;
      }
      const locale = readLocaleOrSource(context.query);
      for (const uid of [EDITION, METRIC]) needPermission(strapi, context, 'read', uid, [locale]);
      answer(context, await loadSignOff(strapi, edition, locale));
    };

  const print = (context: DeskContext, sheet: SignOff): void => {
    const answering = context as AnsweringContext;
    answering.set('Content-Type', 'text/html; charset=utf-8');
    answering.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    answering.set('Cache-Control', 'no-store');
    context.body = signOffSheet(sheet, callerLanguage());
  };

  const ofMetric =
    (act: (context: DeskContext, metric: string) => Promise<void>) =>
    async (context: DeskContext): Promise<void> => {
      const { documentId = '' } = context.params;
      const where = { documentId, locale: 'zh-Hans', publishedAt: null };
      const metric: { value: unknown } | null = await strapi.db.query(METRIC).findOne({ where });
      if (!metric) {
        context.notFound();
        return;
      }
      needPermission(strapi, context, 'update', METRIC, ['zh-Hans']);
      if (metric.value === null) throw unprocessable(say('figure-check.no-value'), {});
      await act(context, documentId);
    };

  const check = async (context: DeskContext, metric: string): Promise<void> => {
    const data = await writeQueueOf(strapi)(() =>
      storeCheck(strapi, metric, personOf(strapi) ?? '', new Date()),
    );
    context.body = { data };
  };

  const uncheck = async (context: DeskContext, metric: string): Promise<void> => {
    await writeQueueOf(strapi)(() => dropCheck(strapi, metric));
    context.status = 204;
    context.body = null;
  };

  const sheet = '/dajuan/editions/:documentId/sign-off';
  const checkPath = '/dajuan/metrics/:documentId/check';
  const asData = ofEdition((context, data) => {
    context.body = { data };
  });
  openAdminRoutes(strapi, [
    { method: 'GET', path: sheet, handler: asData },
    { method: 'GET', path: `${sheet}.html`, handler: ofEdition(print) },
    { method: 'PUT', path: checkPath, handler: ofMetric(check) },
    { method: 'DELETE', path: checkPath, handler: ofMetric(uncheck) },
  ]);
};
