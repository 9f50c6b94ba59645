import { formatFigure } from '../../domain/figures/format-figure';
import type { EditionMetric } from '../../domain/readiness/edition';

/** The words by which an editor may look for a metric: key, labels, value, and how it is printed. */
const wordsOf = (metric: EditionMetric): string =>
  [
    metric.key,
    metric.labels['zh-Hans'],
    metric.labels.en,
    String(metric.value),
    formatFigure(metric, 'zh-Hans'),
    formatFigure(metric, 'en'),
  ]
    .join('\n')
    .toLowerCase();

/** The metrics whose words hold all that was typed; every one where nothing was. */
export const findMetrics = (
  metrics: readonly EditionMetric[],
  typed: string,
): readonly EditionMetric[] => {
  const parts = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return metrics.filter((metric) => parts.every((part) => wordsOf(metric).includes(part)));
};
