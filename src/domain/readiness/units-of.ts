import type { Figure, FigureLocale } from '../figures/figure';
import type { MetricFact, UnitName } from '../figures/metric';

const namesOf = (unit: UnitName | undefined): string[] =>
  unit === undefined
    ? []
    : [unit.name, ...Object.values(unit.pluralForms ?? {}), ...(unit.measureWords ?? [])].filter(
        (name): name is string => typeof name === 'string',
      );

/** Every word that names a metric's unit in a language: its plural forms and measure words. */
export const unitWords = (metric: MetricFact, locale: FigureLocale): readonly string[] =>
  namesOf(metric.unit?.names[locale]);

/** Whether a figure could be of the metric, by its unit: the same one, or none said. */
export const hasUnitOf = (figure: Figure, metric: MetricFact, locale: FigureLocale): boolean => {
  if (figure.class === 'money')
    return metric.kind === 'money' && metric.currency === figure.currency;
  if (metric.kind === 'money') return false;
  const isPercent = metric.kind === 'percent' || metric.kind === 'percentage-point';
  if (figure.class === 'percent' || isPercent) return figure.class === 'percent' && isPercent;
  const { unit } = figure;
  if (unit === null) return true;
  return unitWords(metric, locale).some(
    (word) => word === unit || word.endsWith(` ${unit}`) || unit.endsWith(` ${word}`),
  );
};
