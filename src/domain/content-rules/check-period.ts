import type { RuleFinding } from './finding';

/** A period's end is not before its start (ISO 8601 days compare as text). */
export const checkPeriod = (period: {
  periodStart?: string | null;
  periodEnd?: string | null;
}): RuleFinding[] =>
  period.periodStart && period.periodEnd && period.periodEnd < period.periodStart
    ? [{ code: 'period-order', field: 'periodEnd', params: { start: period.periodStart } }]
    : [];
