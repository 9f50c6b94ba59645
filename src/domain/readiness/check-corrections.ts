import { formatFigure } from '../figures/format-figure';
import { hasValue, type EditionMetric } from './edition';
import { metricFinding } from './check-metrics';
import type { Finding } from './finding';

/** What readers were told last that a metric was corrected to, in the source's language. */
export interface ToldCorrection {
  readonly key: string;
  readonly text: string;
}

/**
 * Finds metrics that would go public with another fact than readers were told that it was corrected
 * to: a restored draft brings back what was wrong, or a change should be told as a correction, too.
 */
export const checkCorrections = (
  metrics: readonly EditionMetric[],
  told: readonly ToldCorrection[],
): Finding[] => {
  const lastTold = new Map(told.map(({ key, text }) => [key, text]));
  return metrics.filter(hasValue).flatMap((metric) => {
    const corrected = lastTold.get(metric.key);
    const drafted = formatFigure(metric, 'zh-Hans');
    if (corrected === undefined || corrected === drafted) return [];
    const params = { corrected, drafted };
    const sentence = `${metric.key} ${corrected}; ${drafted}`;
    const finding = metricFinding(
      metric,
      'zh-Hans',
      'corrected-otherwise',
      'value',
      sentence,
      params,
    );
    return [{ ...finding, severity: 'error' }];
  });
};
