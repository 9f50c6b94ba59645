import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { FigureLocale } from '../domain/figures/figure';
import { mayBeWaived, type Waiver } from '../domain/readiness/waiver';
import { say } from '../messages/say';
import { PROSE_TYPES } from '../prose/prose-types';
import { findingsOfDocument, metricsBeside } from '../readiness/findings-of';
import { readinessOf } from '../readiness/readiness-of';
import { storeWaiver, WAIVER } from '../readiness/waivers';
import { openAdminRoutes, type DeskContext } from './admin-route';
import { needPermission } from './content-permission';
import { readLocaleOrSource } from './read-body';
import { readWaiver } from './read-waiver';

const EDITION = 'api::edition.edition';
const METRIC = 'api::metric.metric';

const uidOf = (contentType: string): string | undefined =>
  contentType === 'metric'
    ? METRIC
    : [...PROSE_TYPES].find(([, type]) => type === contentType)?.[0];

const exists = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<boolean> =>
  (await strapi.db.query(uid).count({ where: { documentId } })) > 0;

const list =
  (strapi: Core.Strapi, uidFor: (context: DeskContext) => string | undefined) =>
  async (context: DeskContext): Promise<void> => {
    const uid = uidFor(context);
    const { documentId = '' } = context.params;
    const locale = readLocaleOrSource(context.query);
    if (uid === undefined || !(await exists(strapi, uid, documentId))) {
      context.notFound();
      return;
    }
    needPermission(strapi, context, 'read', uid, [locale]);
    const isWhole = context.params.contentType === undefined;
    const data = isWhole
      ? await readinessOf(strapi, documentId, locale)
      : await findingsOfDocument(strapi, uid, documentId, locale);
    context.body = { data };
  };

const metricsFor =
  (strapi: Core.Strapi) =>
  async (context: DeskContext): Promise<void> => {
    const { contentType = '', documentId = '' } = context.params;
    const uid = uidOf(contentType);
    if (uid === undefined || !(await exists(strapi, uid, documentId))) {
      context.notFound();
      return;
    }
    for (const type of [uid, METRIC]) needPermission(strapi, context, 'read', type, ['zh-Hans']);
    context.body = { data: await metricsBeside(strapi, uid, documentId) };
  };

const waive =
  (strapi: Core.Strapi) =>
  async (context: DeskContext): Promise<void> => {
    const waiver: Waiver = readWaiver(context.request.body);
    const uid = uidOf(waiver.contentType);
    if (uid === undefined || !(await exists(strapi, uid, waiver.documentId))) {
      context.notFound();
      return;
    }
    needPermission(strapi, context, 'update', uid, [waiver.locale]);
    if (!mayBeWaived(waiver.code)) {
      throw new errors.ValidationError(say('waiver.not-waived', { code: waiver.code }));
    }
    context.body = { data: await storeWaiver(strapi, waiver) };
    context.status = 201;
  };

const takeBack =
  (strapi: Core.Strapi) =>
  async (context: DeskContext): Promise<void> => {
    const { id = '' } = context.params;
    const waiver: { contentType: string; language: FigureLocale } | null = await strapi.db
      .query(WAIVER)
      .findOne({ where: { documentId: id } });
    const uid = waiver && uidOf(waiver.contentType);
    if (!waiver || !uid) {
      context.notFound();
      return;
    }
    needPermission(strapi, context, 'update', uid, [waiver.language]);
    await strapi.documents(WAIVER).delete({ documentId: id });
    context.status = 204;
    context.body = null;
  };

/**
 * Opens the routes by which the panel asks what stands between a text and its readers, and by which
 * an editor who may change the text says that a finding may stand:
 * `GET /dajuan/findings/:contentType/:documentId?locale=`,
 * `GET /dajuan/findings/:contentType/:documentId/metrics` (the metrics its prose may refer to),
 * `GET /dajuan/editions/:documentId/readiness?locale=`, `POST /dajuan/waivers` and
 * `DELETE /dajuan/waivers/:id`.
 */
export const openFindingRoutes = (strapi: Core.Strapi): void => {
  const ofType = list(strapi, ({ params }) =>
    params.contentType === 'metric' ? undefined : uidOf(params.contentType ?? ''),
  );
  const ofEdition = list(strapi, () => EDITION);
  const [findings, waivers] = ['/dajuan/findings/:contentType/:documentId', '/dajuan/waivers'];
  openAdminRoutes(strapi, [
    { method: 'GET', path: findings, handler: ofType },
    { method: 'GET', path: '/dajuan/editions/:documentId/readiness', handler: ofEdition },
    { method: 'GET', path: `${findings}/metrics`, handler: metricsFor(strapi) },
    { method: 'POST', path: waivers, handler: waive(strapi) },
    { method: 'DELETE', path: `${waivers}/:id`, handler: takeBack(strapi) },
  ]);
};
