import type { Core } from '@strapi/strapi';
import type { Use } from '../prose/describe-uses';
import { impactPreview } from '../prose/impact-preview';
import { metricName } from '../prose/metric-name';
import { usedIn } from '../prose/used-in';
import { asObject, bodyOf, openAdminRoutes, type DeskContext } from './admin-route';
import { may, readableLocales } from './content-permission';
import { readProposedFacts } from './read-proposed-facts';

const METRIC = 'api::metric.metric';

/**
 * Opens the routes by which the panel asks where a metric is used, and what a change of it would do
 * there, to everyone who may read metrics:
 * `GET /dajuan/metrics/:documentId/usage` and `POST /dajuan/metrics/:documentId/impact`.
 * Both answer `{data: [...]}` without what the person may not read, and 404 where there is no such
 * metric.
 */
export const openMetricRoutes = (strapi: Core.Strapi): void => {
  const forMetric =
    (usesFor: (context: DeskContext, documentId: string) => Promise<Use[]>) =>
    async (context: DeskContext): Promise<void> => {
      const { documentId = '' } = context.params;
      if (!(await metricName(strapi, documentId, 'draft'))) {
        context.notFound();
        return;
      }
      readableLocales(strapi, context, METRIC);
      const uses = await usesFor(context, documentId);
      const isReadable = ({ contentType, locale }: Use): boolean =>
        may(strapi, context, 'read', contentType, locale);
      context.body = { data: uses.filter(isReadable) };
    };

  const metric = '/dajuan/metrics/:documentId';
  const usage = forMetric((_context, documentId) => usedIn(strapi, documentId));
  const impact = forMetric(async (context, documentId) => {
    const body = bodyOf(context);
    // A correction names its facts so, and may be previewed as it is.
    const facts = asObject(body.facts) ?? body;
    return impactPreview(strapi, documentId, await readProposedFacts(strapi, facts));
  });
  openAdminRoutes(strapi, [
    { method: 'GET', path: `${metric}/usage`, handler: usage },
    { method: 'POST', path: `${metric}/impact`, handler: impact },
  ]);
};
