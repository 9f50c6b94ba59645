import type { FigureLocale } from './figure';
import type { FigureStyle } from './figure-style';
import { formatChineseFigure } from './format-chinese-figure';
import { formatEnglishFigure } from './format-english-figure';
import type { MetricFact } from './metric';

/** Stands in for a figure whose metric has no value yet. */
const NO_VALUE = '…';

/**
 * What a careful editor of the language would print for a metric: 15.3万人次 / 153,000 participations.
 * Every digit of the value is there, in whatever scale it is printed. A qualifier's form that the
 * language does not have, or that does not fit the number, gives way to the usual one.
 */
export const formatFigure = (
  metric: MetricFact,
  locale: FigureLocale,
  style: FigureStyle = {},
): string => {
  if (Number.isNaN(metric.value)) return NO_VALUE;
  return locale === 'en' ? formatEnglishFigure(metric, style) : formatChineseFigure(metric, style);
};
