import { isPowerOfTenOff } from './compare/same-fact';
import type { EditionForReadiness, EditionMetric } from './edition';
import type { Finding } from './finding';
import { knownMetrics } from './known-metrics';
import { proseFinding, type ProseText } from './prose-text';
import { isStated, statementsOf, type Statement } from './statements';
import { hasUnitOf } from './units-of';

/** A typed figure this near to a metric of its unit is likelier its old value than another fact. */
const NEAR = 0.1;
/** Small numbers are near one another by nature. */
const LARGE = 100;
const SIGNIFICANT = 3;

const reference = ({ key }: EditionMetric): string => `{{metric:${key}}}`;

const digitsOf = (value: number): number =>
  String(value)
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '').length;

const isNear = (figure: Statement, metric: EditionMetric): boolean => {
  const value = Number(figure.value);
  if (Math.abs(metric.value) < LARGE || Math.abs(value) < LARGE) return false;
  if (Math.abs(value - metric.value) <= NEAR * Math.abs(metric.value)) return true;
  const other: Statement = { ...figure, value: metric.value };
  return digitsOf(metric.value) >= SIGNIFICANT && isPowerOfTenOff(figure, other);
};

/** The metrics with a figure's very value, the ones of its unit and qualifier first. */
export const matchingMetrics = (
  figure: Statement,
  metrics: readonly EditionMetric[],
  locale: ProseText['locale'],
): EditionMetric[] => {
  const score = (metric: EditionMetric): number =>
    (hasUnitOf(figure, metric, locale) ? 2 : 0) + (metric.qualifier === figure.qualifier ? 1 : 0);
  return metrics.filter(({ value }) => value === figure.value).sort((a, b) => score(b) - score(a));
};

const checkTyped = (
  prose: ProseText,
  figure: Statement,
  metrics: readonly EditionMetric[],
): Finding => {
  const [best] = matchingMetrics(figure, metrics, prose.locale);
  const severity = 'warning';
  if (best && hasUnitOf(figure, best, prose.locale)) {
    const suggestion = reference(best);
    return proseFinding(prose, figure, { code: 'unbound-figure', severity, suggestion });
  }
  const isOfOtherUnit = best !== undefined && best.value >= LARGE;
  if (isOfOtherUnit) {
    return proseFinding(prose, figure, {
      code: 'other-unit',
      severity,
      suggestion: reference(best),
      params: { key: best.key, unit: best.unit?.names[prose.locale]?.name ?? '' },
    });
  }
  const near = metrics.find(
    (metric) =>
      figure.unit !== null && hasUnitOf(figure, metric, prose.locale) && isNear(figure, metric),
  );
  return near
    ? proseFinding(prose, figure, {
        code: 'contradicting-figure',
        severity,
        suggestion: reference(near),
        params: { key: near.key, value: near.value },
      })
    : proseFinding(prose, figure, { code: 'unbound-figure', severity });
};

/**
 * Finds figures that are typed where a reference could stand: of a metric's value, near one of the
 * same unit, of a metric's value in another unit, or of no metric at all.
 */
export const checkFigures = (prose: ProseText, edition: EditionForReadiness): Finding[] =>
  statementsOf(prose, knownMetrics(edition))
    .filter((figure) => isStated(figure) && figure.key === undefined)
    .map((figure) => checkTyped(prose, figure, edition.metrics));
