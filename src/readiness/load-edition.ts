import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import type { ProseType } from '../domain/metric-references/prose-fields';
import { findReferences } from '../domain/metric-references/find-references';
import type {
  EditionDocument,
  EditionForReadiness,
  EditionMetric,
} from '../domain/readiness/edition';
import { loadMetrics } from '../prose/metric-facts';
import type { Status } from '../prose/prose-owners';
import { PROSE_TYPES, proseFieldsOf } from '../prose/prose-types';
import { editionMembers } from './edition-members';

const SOURCE_LOCALE = 'zh-Hans';
const METRIC = 'api::metric.metric';

/** Which version of its texts a document is looked at by, in each language. */
export type Statuses = Readonly<Record<FigureLocale, Status>>;

export const DRAFTS: Statuses = { 'zh-Hans': 'draft', en: 'draft' };

interface Row {
  readonly documentId: string;
  readonly locale: FigureLocale;
  readonly publishedAt: unknown;
  readonly [field: string]: unknown;
}

const titleOf = (uid: string, row: Row): string => {
  const title = uid === 'api::photo.photo' ? row.caption : row.title;
  return typeof title === 'string' ? title : '';
};

const isAt = (row: Row, statuses: Statuses): boolean =>
  (row.publishedAt === null) === (statuses[row.locale] === 'draft');

const asDocument = (uid: string, type: ProseType, rows: readonly Row[]): EditionDocument => ({
  contentType: type,
  documentId: rows[0]?.documentId ?? '',
  titles: Object.fromEntries(rows.map((row) => [row.locale, titleOf(uid, row)])),
  prose: Object.fromEntries(
    rows.map((row) => [
      row.locale,
      Object.fromEntries(
        proseFieldsOf(uid).flatMap(({ name }) => {
          const text = row[name];
          return typeof text === 'string' ? [[name, text]] : [];
        }),
      ),
    ]),
  ),
});

/** Loads documents of one content type with their prose in every language. */
export const loadDocuments = async (
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
  statuses: Statuses = DRAFTS,
): Promise<EditionDocument[]> => {
  const type = PROSE_TYPES.get(uid);
  if (!type || documentIds.length === 0) return [];
  const rows: Row[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId: { $in: [...documentIds] } }, orderBy: { id: 'asc' } });
  return documentIds.flatMap((documentId) => {
    const own = rows.filter((row) => row.documentId === documentId && isAt(row, statuses));
    return own.length === 0 ? [] : [asDocument(uid, type, own)];
  });
};

interface MetricRow {
  documentId: string;
  locale: FigureLocale;
  label: string;
  publishedAt: unknown;
  partOf: { key: string } | null;
}

const loadEditionMetrics = async (
  strapi: Core.Strapi,
  where: object,
  status: Status,
): Promise<Map<number, EditionMetric[]>> => {
  const stored = await loadMetrics(strapi, status, where);
  const rows: MetricRow[] = await strapi.db.query(METRIC).findMany({
    where: { documentId: { $in: stored.map(({ documentId }) => documentId) } },
    select: ['documentId', 'locale', 'label', 'publishedAt'],
    populate: { partOf: { select: ['key'] } },
  });
  const byYear = new Map<number, EditionMetric[]>();
  for (const { documentId, edition, fact } of stored) {
    const own = rows.filter((row) => row.documentId === documentId);
    const asked = own.filter(({ publishedAt }) => (publishedAt === null) === (status === 'draft'));
    const metric: EditionMetric = {
      ...fact,
      documentId,
      labels: Object.fromEntries(asked.map(({ locale, label }) => [locale, label])),
      partOf: asked.find(({ locale }) => locale === SOURCE_LOCALE)?.partOf?.key ?? null,
      isPublished: own.some(({ publishedAt }) => publishedAt !== null),
    };
    const year = edition?.year ?? 0;
    byYear.set(year, [...(byYear.get(year) ?? []), metric]);
  }
  return byYear;
};

const otherYears = (documents: readonly EditionDocument[]): number[] => [
  ...new Set(
    documents
      .flatMap(({ prose }) => Object.values(prose).flatMap((fields) => Object.values(fields)))
      .flatMap((text) => findReferences(text, { markdown: true }).references)
      .flatMap(({ edition }) => (edition === undefined ? [] : [edition])),
  ),
];

/**
 * Puts documents beside the metrics of their edition, and of the editions their prose reaches.
 * @param status which version of the metrics
 */
export const withMetrics = async (
  strapi: Core.Strapi,
  edition: string | null,
  documents: readonly EditionDocument[],
  status: Status = 'draft',
): Promise<EditionForReadiness> => {
  const own = edition
    ? await loadEditionMetrics(strapi, { edition: { documentId: edition } }, status)
    : new Map<number, EditionMetric[]>();
  const years = otherYears(documents);
  const others =
    years.length === 0
      ? new Map<number, EditionMetric[]>()
      : await loadEditionMetrics(strapi, { edition: { year: { $in: years } } }, status);
  return { documents, metrics: [...own.values()].flat(), others, publishesTogether: false };
};

/**
 * Loads everything of an edition that its readiness depends on.
 * @param statuses which version of its texts is looked at; without it the drafts
 * @param status which version of its members and metrics
 */
export const loadEdition = async (
  strapi: Core.Strapi,
  edition: string,
  statuses: Statuses = DRAFTS,
  status: Status = 'draft',
): Promise<EditionForReadiness> => {
  const documents: EditionDocument[] = [];
  for (const [uid, ids] of await editionMembers(strapi, edition, status)) {
    documents.push(...(await loadDocuments(strapi, uid, [...ids], statuses)));
  }
  return withMetrics(strapi, edition, documents, status);
};
