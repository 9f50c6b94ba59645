import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import type {
  MetricFact,
  MetricKind,
  MetricQualifier,
  MetricUnit,
  UnitName,
} from '../domain/figures/metric';
import type { Status } from './prose-owners';

/** A metric as stored, with the edition it belongs to. */
export interface StoredMetric {
  readonly documentId: string;
  readonly edition: { readonly documentId: string; readonly year: number } | null;
  readonly fact: MetricFact;
}

/** A metric's row, with the documents it is linked to. */
export interface MetricRow {
  documentId: string;
  locale: string;
  key: string;
  value: unknown;
  kind: MetricKind;
  currency: string | null;
  qualifier: MetricQualifier;
  unit: { documentId: string } | null;
  edition: { documentId: string; year: number } | null;
}

interface UnitRow {
  documentId: string;
  locale: FigureLocale;
  code: string;
  name: string;
  pluralForms: (Record<string, unknown> & { id: number }) | null;
  measureWords: { word: string }[] | null;
}

const SOURCE_LOCALE = 'zh-Hans';
export const METRIC = 'api::metric.metric';
const UNIT = 'api::unit.unit';

/** Narrows entries to drafts or to what is published. */
export const atStatus = (status: Status) => ({
  publishedAt: status === 'published' ? { $notNull: true } : { $null: true },
});

const unitName = ({ name, pluralForms, measureWords }: UnitRow): UnitName => {
  const { id: _, ...forms } = pluralForms ?? { id: 0 };
  return {
    name,
    ...(pluralForms && { pluralForms: forms }),
    ...(measureWords && { measureWords: measureWords.map(({ word }) => word) }),
  };
};

/** Units in every language they are named in, by document id. */
export const loadUnits = async (
  strapi: Core.Strapi,
  status: Status,
  documentIds: readonly string[],
): Promise<Map<string, MetricUnit>> => {
  const units = new Map<string, MetricUnit>();
  if (documentIds.length === 0) return units;
  const rows: UnitRow[] = await strapi.db.query(UNIT).findMany({
    where: { documentId: { $in: [...documentIds] }, ...atStatus(status) },
    populate: ['pluralForms', 'measureWords'],
  });
  for (const row of rows) {
    const names = { ...units.get(row.documentId)?.names, [row.locale]: unitName(row) };
    units.set(row.documentId, { code: row.code, names });
  }
  return units;
};

/**
 * Loads metrics as the facts that figures are written from.
 * @param where which metrics, at any status
 */
export const loadMetrics = async (
  strapi: Core.Strapi,
  status: Status,
  where: object,
): Promise<StoredMetric[]> => {
  const rows: MetricRow[] = await strapi.db.query(METRIC).findMany({
    where: { $and: [where, atStatus(status)] },
    select: ['documentId', 'locale', 'key', 'value', 'kind', 'currency', 'qualifier'],
    populate: {
      unit: { select: ['documentId'] },
      edition: { select: ['documentId', 'year'] },
    },
  });
  return storedMetrics(strapi, status, rows);
};

/** Facts are the same in every locale; the source's rows are preferred. Asks for the units. */
export const storedMetrics = async (
  strapi: Core.Strapi,
  status: Status,
  rows: readonly MetricRow[],
): Promise<StoredMetric[]> => {
  const byDocument = new Map<string, MetricRow>();
  for (const row of rows) {
    if (row.locale === SOURCE_LOCALE || !byDocument.has(row.documentId))
      byDocument.set(row.documentId, row);
  }
  const metrics = [...byDocument.values()];
  const unitIds = metrics.flatMap(({ unit }) => (unit ? [unit.documentId] : []));
  const units = await loadUnits(strapi, status, [...new Set(unitIds)]);
  return metrics.map(({ documentId, edition, unit, key, value, kind, currency, qualifier }) => ({
    documentId,
    edition,
    fact: {
      key,
      // A draft may have no value yet.
      value: value === null ? NaN : Number(value),
      kind,
      currency,
      qualifier,
      unit: unit ? (units.get(unit.documentId) ?? null) : null,
    },
  }));
};
