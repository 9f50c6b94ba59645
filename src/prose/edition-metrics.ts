import type { Core } from '@strapi/strapi';
import { METRIC, storedMetrics, type MetricRow, type StoredMetric } from './metric-facts';
import type { Status } from './prose-owners';
import { joinRelation, rowsOf } from './raw-rows';

interface Joined extends Omit<MetricRow, 'documentId' | 'edition' | 'unit'> {
  readonly document: string;
  readonly editionDocument: string;
  readonly year: number;
  readonly unitDocument: string | null;
}

/**
 * Loads the metrics of editions as the facts that figures are written from. Every answer with prose
 * asks for them, so that it is one query with its joins instead of Strapi's one for each relation.
 * @param editions document ids
 */
export const loadEditionMetrics = async (
  strapi: Core.Strapi,
  status: Status,
  editions: readonly string[],
  years: readonly number[],
): Promise<StoredMetric[]> => {
  const metric = { uid: METRIC, name: 'm' };
  const query = strapi.db.getConnection(`${strapi.db.metadata.get(METRIC).tableName} as m`);
  joinRelation(strapi, query, metric, 'edition', { uid: 'api::edition.edition', name: 'e' });
  joinRelation(strapi, query, metric, 'unit', { uid: 'api::unit.unit', name: 'u' });
  query
    .where((either) =>
      either.whereIn('e.document_id', [...editions]).orWhereIn('e.year', [...years]),
    )
    .select({
      document: 'm.document_id',
      locale: 'm.locale',
      key: 'm.key',
      value: 'm.value',
      kind: 'm.kind',
      currency: 'm.currency',
      qualifier: 'm.qualifier',
      editionDocument: 'e.document_id',
      year: 'e.year',
      unitDocument: 'u.document_id',
    });
  if (status === 'published') query.whereNotNull('m.published_at');
  else query.whereNull('m.published_at');
  const rows = await rowsOf<Joined>(strapi, query);
  return storedMetrics(
    strapi,
    status,
    rows.map(({ document, editionDocument, year, unitDocument, ...row }) => ({
      ...row,
      documentId: document,
      edition: { documentId: editionDocument, year },
      unit: unitDocument === null ? null : { documentId: unitDocument },
    })),
  );
};
