import { readNumber } from './exact-number';
import type { RuleFinding } from './finding';
import { checkPeriod } from './check-period';

/** A growth rate may exceed 100 %, a decline may be negative; 15,300 % is a misplaced decimal. */
const PERCENT = { min: -100, max: 1000 };

/** The fields of a metric that the rules between fields look at. */
export interface MetricFacts {
  value?: unknown;
  kind?: string | null;
  currency?: string | null;
  flowOrStock?: string | null;
  periodStart?: string | null;
  periodEnd?: string | null;
  asOf?: string | null;
}

const checkCurrency = (
  { kind, currency }: MetricFacts,
  currencies: readonly string[],
): RuleFinding[] => {
  if (kind === 'money' && !currency) return [{ code: 'currency-missing', field: 'currency' }];
  if (!currency) return [];
  if (kind !== 'money') return [{ code: 'currency-unused', field: 'currency' }];
  return currencies.includes(currency) ? [] : [{ code: 'currency', field: 'currency' }];
};

const checkPercent = ({ kind, value }: MetricFacts): RuleFinding[] => {
  const number = readNumber(value);
  if (number === undefined || (kind !== 'percent' && kind !== 'percentage-point')) return [];
  const inBounds = number >= PERCENT.min && number <= PERCENT.max;
  return inBounds ? [] : [{ code: 'range', field: 'value', params: PERCENT }];
};

/**
 * The rules between a metric's own fields.
 * @param currencies the ISO 4217 codes, which `Intl` knows and the domain does not keep
 */
export const checkMetric = (metric: MetricFacts, currencies: readonly string[]): RuleFinding[] => [
  ...checkCurrency(metric, currencies),
  ...checkPercent(metric),
  ...checkPeriod(metric),
];

/** What a metric must have besides its required fields before it is published. */
export const checkMetricForPublication = (metric: MetricFacts): RuleFinding[] => {
  if (metric.flowOrStock === 'stock') {
    return metric.asOf ? [] : [{ code: 'as-of-missing', field: 'asOf' }];
  }
  return (['periodStart', 'periodEnd'] as const)
    .filter((field) => !metric[field])
    .map((field) => ({ code: 'period-missing', field }));
};
