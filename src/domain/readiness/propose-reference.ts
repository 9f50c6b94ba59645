import type { Figure, FigureLocale } from '../figures/figure';
import type { FigureStyle } from '../figures/figure-style';
import { formatFigure } from '../figures/format-figure';
import type { MetricFact } from '../figures/metric';
import { QUALIFIER_FORMS } from '../figures/tables/qualifier-forms';
import { unitWords } from './units-of';

const STYLES: readonly FigureStyle[] = [{}, { style: 'compact' }, { style: 'exact' }];

/** This mention's qualifier, with each of its forms; nothing where it is the metric's own. */
const qualifierOptions = (
  figure: Figure,
  metric: MetricFact,
  locale: FigureLocale,
): FigureStyle[] => {
  const { qualifier } = figure;
  const own: FigureStyle =
    qualifier === metric.qualifier ? {} : { qualifier: qualifier === 'exact' ? 'none' : qualifier };
  const forms = QUALIFIER_FORMS[locale][qualifier].map(({ word }) => ({ ...own, form: word }));
  return [own, ...forms];
};

/** The unit's own name, another word for it, or none: the noun then stays typed. */
const unitOptions = (figure: Figure, metric: MetricFact, locale: FigureLocale): FigureStyle[] => {
  const isOtherWord = figure.unit !== null && unitWords(metric, locale).includes(figure.unit);
  return [
    {},
    ...(isOtherWord ? [{ unit: figure.unit }] : []),
    ...(metric.kind === 'count' ? [{ unit: 'none' }] : []),
  ];
};

const NUMERALS: readonly FigureStyle[] = [{}, { numerals: 'words' }];

const optionsOf = (style: FigureStyle): string =>
  Object.entries(style)
    .map(
      ([name, value]: [string, string]) => ` ${name}=${value.includes(' ') ? `"${value}"` : value}`,
    )
    .join('');

/**
 * The reference to a metric that prints exactly the words of a typed figure, with as few options as
 * that takes. The noun may stay typed behind it, and is given back with it: `{{metric:key unit=none}}
 * labour disputes`.
 * @returns undefined where no choice of options prints these words
 */
export const proposeReference = (
  figure: Figure,
  metric: MetricFact,
  locale: FigureLocale,
): string | undefined => {
  for (const unit of unitOptions(figure, metric, locale)) {
    for (const style of STYLES) {
      for (const numerals of NUMERALS) {
        for (const qualifier of qualifierOptions(figure, metric, locale)) {
          const options = { ...style, ...qualifier, ...numerals, ...unit };
          const printed = formatFigure(metric, locale, options);
          const reference = `{{metric:${metric.key}${optionsOf(options)}}}`;
          if (printed === figure.text) return reference;
          const rest = figure.text.slice(printed.length);
          const isFront =
            figure.text.startsWith(printed) && /^(?: \p{L}|\p{Script=Han})/u.test(rest);
          if (options.unit === 'none' && isFront) return reference + rest;
        }
      }
    }
  }
  return undefined;
};
