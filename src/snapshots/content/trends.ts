import type { Core } from '@strapi/strapi';
import { formatFigure } from '../../domain/figures/format-figure';
import type { FigureLocale } from '../../domain/figures/figure';
import type { TrendPoint } from '../../domain/published-edition/edition-content';
import { loadMetrics } from '../../prose/metric-facts';
import { EDITION } from './stored-edition';

/** How many earlier editions a trend reaches back: a chart of a decade, and an answer of bounded size. */
export const TREND_EDITIONS = 10;

const earlierYears = async (strapi: Core.Strapi, year: number): Promise<number[]> => {
  const earlier: { year: number }[] = await strapi.db.query(EDITION).findMany({
    where: { year: { $lt: year }, locale: 'zh-Hans', publishedAt: { $notNull: true } },
    select: ['year'],
    orderBy: { year: 'desc' },
    limit: TREND_EDITIONS,
  });
  return earlier.map((edition) => edition.year);
};

/** What earlier published editions say of some metrics, by key, oldest first. */
export const loadTrends = async (
  strapi: Core.Strapi,
  year: number,
  keys: readonly string[],
  locale: FigureLocale,
): Promise<Map<string, TrendPoint[]>> => {
  const years = await earlierYears(strapi, year);
  if (years.length === 0 || keys.length === 0) return new Map();
  const where = { key: { $in: [...keys] }, edition: { year: { $in: years } } };
  const metrics = await loadMetrics(strapi, 'published', where);
  const trends = new Map<string, TrendPoint[]>();
  for (const { edition, fact } of metrics) {
    if (!edition) continue;
    const { key, value, qualifier } = fact;
    const point = { year: edition.year, value, qualifier, text: formatFigure(fact, locale) };
    trends.set(key, [...(trends.get(key) ?? []), point]);
  }
  for (const points of trends.values()) points.sort((one, other) => one.year - other.year);
  return trends;
};
