import type { Core } from '@strapi/strapi';
import { checkCorrections } from '../domain/readiness/check-corrections';
import type { EditionMetric } from '../domain/readiness/edition';
import type { Finding } from '../domain/readiness/finding';
import { loadMetrics } from '../prose/metric-facts';
import { findSnapshots } from '../snapshots/find-snapshots';

const SOURCE_LOCALE = 'zh-Hans';

/** Holds metrics as they are drafted against what readers of their edition were told last. */
export const findUntold = async (
  strapi: Core.Strapi,
  edition: string,
  metrics: readonly EditionMetric[],
): Promise<Finding[]> => {
  const corrections = { edition, kind: 'corrected', language: SOURCE_LOCALE };
  const changes = (await findSnapshots(strapi, corrections)).flatMap((one) => one.changes);
  const told = changes.map(({ key, to }) => ({ key, text: to.text }));
  const keys = new Set(told.map(({ key }) => key));
  const corrected = metrics.filter(({ key }) => keys.has(key));
  if (corrected.length === 0) return [];
  const ids = corrected.map(({ documentId }) => documentId);
  const shown = await loadMetrics(strapi, 'published', { documentId: { $in: ids } });
  const facts = new Map(shown.map(({ documentId, fact }) => [documentId, fact]));
  return checkCorrections(corrected, told, facts);
};
