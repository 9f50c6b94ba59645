import type { FigureLocale } from '../../../domain/figures/figure';
import { formatFigure } from '../../../domain/figures/format-figure';
import type { MetricFact } from '../../../domain/figures/metric';
import { loadMetrics } from '../../../prose/metric-facts';
import type { CorrectedMetric } from '../../../snapshots/snapshot';
import type { Write } from '../../write-context';

const METRIC = 'api::metric.metric';

/** A metric's fact as readers see it; null if they see none. */
export const shownFact = async (
  { strapi }: Write,
  documentId: string,
): Promise<MetricFact | null> =>
  (await loadMetrics(strapi, 'published', { documentId }))[0]?.fact ?? null;

/** What readers of each language are told that a correction changed. */
export const toldChanges = async (
  { strapi }: Write,
  documentId: string,
  locales: readonly FigureLocale[],
  before: MetricFact,
  after: MetricFact,
): Promise<Partial<Record<FigureLocale, CorrectedMetric[]>>> => {
  const rows: { locale: string; label: string }[] = await strapi.db.query(METRIC).findMany({
    where: { documentId, publishedAt: { $notNull: true } },
    select: ['locale', 'label'],
  });
  const changes = (locale: FigureLocale): CorrectedMetric[] => {
    const told = (fact: MetricFact) => ({ value: fact.value, text: formatFigure(fact, locale) });
    const label = rows.find((row) => row.locale === locale)?.label ?? after.key;
    return [{ key: after.key, label, from: told(before), to: told(after) }];
  };
  return Object.fromEntries(locales.map((locale) => [locale, changes(locale)]));
};
