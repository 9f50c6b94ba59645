import type { FigureLocale } from '../figures/figure';
import { hasValue, type EditionForReadiness, type EditionMetric } from './edition';
import type { Finding, FindingCode } from './finding';

const SOURCE: FigureLocale = 'zh-Hans';

/** A finding about a metric, a warning unless it is made more of. */
export const metricFinding = (
  metric: EditionMetric,
  locale: FigureLocale,
  code: FindingCode,
  field: string,
  sentence: string,
  params: Readonly<Record<string, string | number>>,
): Finding => ({
  code,
  severity: 'warning',
  locale,
  document: {
    contentType: 'metric',
    documentId: metric.documentId,
    title: metric.labels[locale] ?? metric.key,
  },
  field,
  start: 0,
  end: 0,
  text: metric.key,
  sentence,
  params,
});

const checkPart = (
  metric: EditionMetric,
  byKey: ReadonlyMap<string, EditionMetric>,
  locale: FigureLocale,
): Finding[] => {
  const total = metric.partOf ? byKey.get(metric.partOf) : undefined;
  if (!total || metric.unit?.code !== total.unit?.code || !(metric.value > total.value)) return [];
  const sentence = `${metric.key} ${metric.value} > ${total.key} ${total.value}`;
  const params = { part: metric.value, total: total.value, key: total.key };
  return [metricFinding(metric, locale, 'part-exceeds-total', 'value', sentence, params)];
};

const checkUnit = (metric: EditionMetric, locale: FigureLocale): Finding[] => {
  if (!metric.unit || metric.kind === 'money') return [];
  const name = metric.unit.names[locale];
  const { code } = metric.unit;
  if (!name?.name) {
    return [metricFinding(metric, locale, 'unit-without-name', 'unit', code, { unit: code })];
  }
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const missing = categories.filter(
    (category) => category !== 'other' && !name.pluralForms?.[category],
  );
  return missing.length === 0
    ? []
    : [
        metricFinding(
          metric,
          locale,
          'unit-without-plural',
          'unit',
          `${code} ${missing.join(' ')}`,
          {
            unit: name.name,
            categories: missing.join(', '),
          },
        ),
      ];
};

const checkTwins = (
  metric: EditionMetric,
  metrics: readonly EditionMetric[],
  locale: FigureLocale,
): Finding[] => {
  const label = metric.labels[locale];
  const twin = metrics.find(
    (other) => other.key > metric.key && label && other.labels[locale] === label,
  );
  if (!twin) return [];
  const isSame = twin.value === metric.value && twin.unit?.code === metric.unit?.code;
  const sentence = `${metric.key} ${metric.value} ${metric.unit?.code ?? ''}; ${twin.key} ${twin.value} ${twin.unit?.code ?? ''}`;
  const params = { key: twin.key, value: metric.value, other: twin.value };
  return isSame
    ? []
    : [metricFinding(metric, locale, 'same-fact-two-values', 'value', sentence, params)];
};

/** People and things are counted whole; a decline is told as such, or is no count. */
const checkCount = (metric: EditionMetric, locale: FigureLocale): Finding[] => {
  const { kind, value, key } = metric;
  const isUsual = Number.isInteger(value) && value >= 0;
  if (kind !== 'count' || isUsual || locale !== SOURCE) return [];
  return [metricFinding(metric, locale, 'unusual-count', 'value', `${key} ${value}`, { value })];
};

/** Finds metrics that contradict one another, or cannot be written in a language. */
export const checkMetrics = ({ metrics }: EditionForReadiness, locale: FigureLocale): Finding[] => {
  const byKey = new Map(metrics.map((metric) => [metric.key, metric]));
  const stated = metrics.filter(hasValue);
  return metrics.flatMap((metric) => [
    ...checkPart(metric, byKey, locale),
    ...checkUnit(metric, locale),
    ...(hasValue(metric)
      ? [...checkCount(metric, locale), ...checkTwins(metric, stated, locale)]
      : []),
  ]);
};
