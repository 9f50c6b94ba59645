import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';

export const FIGURE_CHECK = 'api::figure-check.figure-check';
const METRIC = 'api::metric.metric';

/** Who said that a metric's facts are those of its source, and when. */
export interface FigureCheck {
  readonly person: string;
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
}

interface CheckRow extends FigureCheck {
  readonly documentId: string;
  readonly metric: string;
  readonly facts: string;
}

interface MetricRow {
  readonly documentId: string;
  readonly value: unknown;
  readonly unit: { readonly documentId: string } | null;
  readonly [field: string]: unknown;
}

const FACTS = [
  'key',
  'kind',
  'currency',
  'qualifier',
  'flowOrStock',
  'periodStart',
  'periodEnd',
  'asOf',
] as const;

const hashOf = ({ value, unit, ...row }: MetricRow): string => {
  const number = value === null ? null : Number(value);
  const facts = [number, unit?.documentId ?? null, ...FACTS.map((name) => row[name] ?? null)];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
};

/** What a check is given for, by metric: it changes when a fact of the draft does. */
const loadFacts = async (
  strapi: Core.Strapi,
  metrics: readonly string[],
): Promise<Map<string, string>> => {
  const rows: MetricRow[] = await strapi.db.query(METRIC).findMany({
    where: { documentId: { $in: [...metrics] }, locale: 'zh-Hans', publishedAt: null },
    populate: { unit: { select: ['documentId'] } },
  });
  return new Map(rows.map((row) => [row.documentId, hashOf(row)]));
};

/** The checks that hold, by metric: one lapses as soon as a fact is no longer what was checked. */
export const loadChecks = async (
  strapi: Core.Strapi,
  metrics: readonly string[],
): Promise<Map<string, FigureCheck>> => {
  const facts = await loadFacts(strapi, metrics);
  const rows: CheckRow[] = await strapi.db
    .query(FIGURE_CHECK)
    .findMany({ where: { metric: { $in: [...metrics] } }, orderBy: { id: 'asc' } });
  return new Map(
    rows
      .filter((row) => facts.get(row.metric) === row.facts)
      .map(({ metric, person, checkedAt }) => [metric, { person, checkedAt }]),
  );
};

const findCheck = (strapi: Core.Strapi, metric: string): Promise<CheckRow | null> =>
  strapi.db.query(FIGURE_CHECK).findOne({ where: { metric } });

/** Records that a person checked a metric's facts, in the place of an earlier check. */
export const storeCheck = async (
  strapi: Core.Strapi,
  metric: string,
  person: string,
  now: Date,
): Promise<FigureCheck> => {
  const facts = (await loadFacts(strapi, [metric])).get(metric) ?? '';
  const checkedAt = now.toISOString();
  const data = { metric, facts, person, checkedAt };
  const known = await findCheck(strapi, metric);
  const checks = strapi.documents(FIGURE_CHECK);
  if (known) await checks.update({ documentId: known.documentId, data });
  else await checks.create({ data });
  return { person, checkedAt };
};

/** Takes a check back; nothing happens where there is none. */
export const dropCheck = async (strapi: Core.Strapi, metric: string): Promise<void> => {
  const known = await findCheck(strapi, metric);
  if (known) await strapi.documents(FIGURE_CHECK).delete({ documentId: known.documentId });
};
