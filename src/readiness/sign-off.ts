import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';
import { formatFigure } from '../domain/figures/format-figure';
import { proseTexts } from '../domain/readiness/prose-text';
import { loadMetrics } from '../prose/metric-facts';
import { loadChecks, type FigureCheck } from './figure-checks';
import type { WordedFinding } from './findings-of';
import { readinessOf } from './readiness-of';
import { loadEdition } from './load-edition';

const EDITION = 'api::edition.edition';

/** A metric as whoever signs looks at it. */
export interface SignOffFigure {
  readonly documentId: string;
  readonly key: string;
  readonly label: string;
  /** As it is printed; `…` without a value. */
  readonly text: string;
  readonly value: number | null;
  /** What the last edition before said under the same key. */
  readonly lastYear: {
    readonly year: number;
    readonly value: number;
    readonly text: string;
  } | null;
  readonly sourceNote: string | null;
  /** `2023-01-01/2023-12-31`, or the day it was counted. */
  readonly period: string | null;
  /** How often the texts of the language refer to it. */
  readonly usedIn: number;
  /** Null if nobody has checked it since its facts last changed. */
  readonly check: FigureCheck | null;
}

/** Everything to look at before an edition is signed in a language. */
export interface SignOff {
  readonly documentId: string;
  readonly year: number;
  readonly locale: FigureLocale;
  readonly title: string;
  readonly findings: readonly WordedFinding[];
  readonly figures: readonly SignOffFigure[];
}

interface MetricRow {
  readonly documentId: string;
  readonly label: string | null;
  readonly sourceNote: string | null;
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly asOf: string | null;
}

interface EditionRow {
  readonly title: string | null;
  readonly metrics: readonly MetricRow[];
}

const draftOf = (
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<EditionRow | null> =>
  strapi.db
    .query(EDITION)
    .findOne({ where: { documentId, locale, publishedAt: null }, populate: ['metrics'] });

const lastYearOf = async (
  strapi: Core.Strapi,
  year: number,
  locale: FigureLocale,
): Promise<Map<string, NonNullable<SignOffFigure['lastYear']>>> => {
  const before: { documentId: string; year: number } | null = await strapi.db
    .query(EDITION)
    .findOne({
      where: { year: { $lt: year }, locale: 'zh-Hans', publishedAt: null },
      select: ['documentId', 'year'],
      orderBy: { year: 'desc' },
    });
  if (!before) return new Map();
  const { documentId, year: lastYear } = before;
  const metrics = await loadMetrics(strapi, 'draft', { edition: { documentId } });
  return new Map(
    metrics
      .filter(({ fact }) => !Number.isNaN(fact.value))
      .map(({ fact }) => [
        fact.key,
        { year: lastYear, value: fact.value, text: formatFigure(fact, locale) },
      ]),
  );
};

const countUses = async (
  strapi: Core.Strapi,
  edition: string,
  locale: FigureLocale,
): Promise<Map<string, number>> => {
  const { documents } = await loadEdition(strapi, edition);
  const uses = new Map<string, number>();
  for (const { found } of documents.flatMap((document) => proseTexts(document, locale))) {
    for (const { key, edition: other } of found.references) {
      if (other === undefined) uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return uses;
};

const periodOf = ({ periodStart, periodEnd, asOf }: MetricRow): string | null =>
  periodStart && periodEnd ? `${periodStart}/${periodEnd}` : asOf;

/** Loads what a sign-off sheet shows of an edition's drafts, its figures in their order. */
export const loadSignOff = async (
  strapi: Core.Strapi,
  { documentId: edition, year }: { documentId: string; year: number },
  locale: FigureLocale,
): Promise<SignOff> => {
  const source = await draftOf(strapi, edition, 'zh-Hans');
  const told = locale === 'zh-Hans' ? source : await draftOf(strapi, edition, locale);
  const rows = source?.metrics ?? [];
  const stored = await loadMetrics(strapi, 'draft', { edition: { documentId: edition } });
  const facts = new Map(stored.map(({ documentId, fact }) => [documentId, fact]));
  const words = new Map(told?.metrics.map((row) => [row.documentId, row]));
  const ids = rows.map(({ documentId }) => documentId);
  const checks = await loadChecks(strapi, ids);
  const lastYear = await lastYearOf(strapi, year, locale);
  const uses = await countUses(strapi, edition, locale);
  const figures = rows.flatMap((row): SignOffFigure[] => {
    const { documentId } = row;
    const fact = facts.get(documentId);
    if (!fact) return [];
    const { label, sourceNote } = words.get(documentId) ?? row;
    return [
      {
        documentId,
        key: fact.key,
        label: label ?? fact.key,
        text: formatFigure(fact, locale),
        value: Number.isNaN(fact.value) ? null : fact.value,
        lastYear: lastYear.get(fact.key) ?? null,
        sourceNote: sourceNote ?? row.sourceNote,
        period: periodOf(row),
        usedIn: uses.get(fact.key) ?? 0,
        check: checks.get(documentId) ?? null,
      },
    ];
  });
  const findings = await readinessOf(strapi, edition, locale);
  const title = told?.title ?? source?.title ?? '';
  return { documentId: edition, year, locale, title, findings, figures };
};
