import type { FigureLocale } from './figure';
import type { FigureStyle } from './figure-style';
import { formatChineseFigure } from './format-chinese-figure';
import { formatEnglishFigure } from './format-english-figure';
import type { MetricFact } from './metric';

/**
 * What a careful editor of the language would print for a metric: 15.3万人次 / 153,000 participations.
 * Every digit of the value is there, in whatever scale it is printed. A qualifier's form that the
 * language does not have, or that does not fit the number, gives way to the usual one.
 */
export const formatFigure = (
  metric: MetricFact,
  locale: FigureLocale,
  style: FigureStyle = {},
): string =>
  locale === 'en' ? formatEnglishFigure(metric, style) : formatChineseFigure(metric, style);
