import type { Core } from '@strapi/strapi';
import { checkCorrections } from '../domain/readiness/check-corrections';
import type { EditionMetric } from '../domain/readiness/edition';
import type { Finding } from '../domain/readiness/finding';
import { findSnapshots } from '../snapshots/find-snapshots';

const SOURCE_LOCALE = 'zh-Hans';

/** Holds metrics as they are drafted against what readers of their edition were told last. */
export const findUntold = async (
  strapi: Core.Strapi,
  edition: string,
  metrics: readonly EditionMetric[],
): Promise<Finding[]> => {
  const corrections = { edition, kind: 'corrected', language: SOURCE_LOCALE };
  const told = (await findSnapshots(strapi, corrections)).flatMap(({ changes }) => changes);
  return checkCorrections(
    metrics,
    told.map(({ key, to }) => ({ key, text: to.text })),
  );
};
