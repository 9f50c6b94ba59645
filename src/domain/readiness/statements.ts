import type { Figure, FigureClass, FigureLocale } from '../figures/figure';
import { formatFigure } from '../figures/format-figure';
import type { MetricFact, MetricKind } from '../figures/metric';
import { readFigures } from '../figures/read-figures';
import type { MetricReference } from '../metric-references/reference';
import type { KnownMetrics } from './known-metrics';
import type { ProseText } from './prose-text';

/** A figure of a stored text: typed there, or stated by the metric it refers to. */
export interface Statement extends Figure {
  /** The key it is bound to, with its edition's year where that is another. */
  readonly key?: string;
}

const CLASSES: Readonly<Record<MetricKind, FigureClass>> = {
  count: 'quantity',
  money: 'money',
  percent: 'percent',
  'percentage-point': 'percent',
  ratio: 'ratio',
};

const bound = (
  { key, edition, style, start, end }: MetricReference,
  metric: MetricFact,
  locale: FigureLocale,
): Statement => ({
  key: edition === undefined ? key : `${edition}/${key}`,
  text: formatFigure(metric, locale, style),
  start,
  end,
  value: metric.value,
  unit: metric.unit?.names[locale]?.name ?? null,
  ...(metric.currency ? { currency: metric.currency } : {}),
  qualifier: style.qualifier === 'none' ? 'exact' : (style.qualifier ?? metric.qualifier),
  class: CLASSES[metric.kind],
});

/** Every figure of a stored text in its order, with offsets in that text. */
export const statementsOf = (
  { text, locale, found }: ProseText,
  known: KnownMetrics,
): Statement[] => {
  const references = found.references.flatMap((reference) => {
    const metric = known.find(reference.key, reference.edition);
    return metric ? [bound(reference, metric, locale)] : [];
  });
  return [...readFigures(text, locale), ...references].sort((a, b) => a.start - b.start);
};

const STATED: ReadonlySet<FigureClass> = new Set(['quantity', 'money', 'percent', 'ratio']);

/** Whether a figure states a fact that a metric could hold. */
export const isStated = (figure: Figure): boolean => STATED.has(figure.class);
