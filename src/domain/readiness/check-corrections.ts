import { formatFigure } from '../figures/format-figure';
import type { MetricFact } from '../figures/metric';
import { metricFinding } from './check-metrics';
import { hasValue, type EditionMetric } from './edition';
import type { Finding } from './finding';

/** What readers were told last that a metric was corrected to, in the source's language. */
export interface ToldCorrection {
  readonly key: string;
  readonly text: string;
}

/**
 * Finds metrics that would go public with another fact than readers were told that it was corrected
 * to: a restored draft brings back what was wrong, or a change should be told as a correction, too.
 * @param shown what readers see of metrics now, by document id: that it stays so is no news
 */
export const checkCorrections = (
  metrics: readonly EditionMetric[],
  told: readonly ToldCorrection[],
  shown: ReadonlyMap<string, MetricFact>,
): Finding[] => {
  const lastTold = new Map(told.map(({ key, text }) => [key, text]));
  return metrics.filter(hasValue).flatMap((metric) => {
    const corrected = lastTold.get(metric.key);
    const drafted = formatFigure(metric, 'zh-Hans');
    const fact = shown.get(metric.documentId);
    const isSeen = fact !== undefined && formatFigure(fact, 'zh-Hans') === drafted;
    if (corrected === undefined || corrected === drafted || isSeen) return [];
    const sentence = `${metric.key} ${corrected}; ${drafted}`;
    const params = { corrected, drafted };
    const code = 'corrected-otherwise';
    const finding = metricFinding(metric, 'zh-Hans', code, 'value', sentence, params);
    return [{ ...finding, severity: 'error' }];
  });
};
