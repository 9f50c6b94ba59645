import type { Core } from '@strapi/strapi';
import { atStatus } from './metric-facts';
import type { MetricName } from './mention-targets';
import type { Status } from './prose-owners';

/** The name of a metric at a status, as its source has it; null if it has no such version. */
export const metricName = async (
  strapi: Core.Strapi,
  documentId: string,
  status: Status,
): Promise<MetricName | null> => {
  const rows: (MetricName & { locale: string })[] = await strapi.db
    .query('api::metric.metric')
    .findMany({
      where: { documentId, ...atStatus(status) },
      select: ['key', 'locale'],
      populate: { edition: { select: ['documentId', 'year'] } },
    });
  const row = rows.find(({ locale }) => locale === 'zh-Hans') ?? rows[0];
  if (!row) return null;
  const { key, edition } = row;
  return { key, edition: edition && { documentId: edition.documentId, year: edition.year } };
};
