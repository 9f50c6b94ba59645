import { describe, expect, it } from 'vitest';
import {
  checkMetric,
  checkMetricForPublication,
  type MetricFacts,
} from '../../../../src/domain/content-rules/check-metric';
import { checkPeriod } from '../../../../src/domain/content-rules/check-period';

const check = (metric: MetricFacts) =>
  checkMetric(metric, ['CNY', 'USD']).map(({ code, field }) => `${code} ${field}`);

describe('the fields of a metric', () => {
  it.each<[MetricFacts]>([
    [{ kind: 'money', currency: 'CNY', value: 162_000_000 }],
    [{ kind: 'count', value: 1001 }],
    [{ kind: 'count', currency: '' }],
    [{ kind: 'percent', value: -100 }],
    [{ kind: 'percent', value: 1000 }],
    [{ kind: 'percentage-point', value: '0.5' }],
    [{ kind: 'percent', value: null }],
    [{ kind: 'ratio', value: 5000 }],
    [{ periodStart: '2023-01-01', periodEnd: '2023-01-01' }],
    [{ periodEnd: '2023-01-01' }],
    [{ periodStart: '2023-01-01', periodEnd: null }],
  ])('agree: %j', (metric) => {
    expect(check(metric)).toEqual([]);
  });

  it.each<[MetricFacts, string]>([
    [{ kind: 'money' }, 'currency-missing currency'],
    [{ kind: 'money', currency: '' }, 'currency-missing currency'],
    [{ kind: 'money', currency: 'cny' }, 'currency currency'],
    [{ kind: 'count', currency: 'CNY' }, 'currency-unused currency'],
    [{ kind: 'percent', value: -100.1 }, 'range value'],
    [{ kind: 'percent', value: 1000.1 }, 'range value'],
    [{ kind: 'percentage-point', value: 5000 }, 'range value'],
    [{ periodStart: '2023-02-01', periodEnd: '2023-01-31' }, 'period-order periodEnd'],
  ])('contradict each other: %j', (metric, finding) => {
    expect(check(metric)).toEqual([finding]);
  });

  it('say what was expected', () => {
    const [range] = checkMetric({ kind: 'percent', value: 5000 }, []);
    expect(range?.params).toEqual({ min: -100, max: 1000 });
    const [order] = checkPeriod({ periodStart: '2023-02-01', periodEnd: '2023-01-31' });
    expect(order?.params).toEqual({ start: '2023-02-01' });
  });
});

describe('a metric to be published', () => {
  it.each<[MetricFacts, string[]]>([
    [{ flowOrStock: 'stock' }, ['as-of-missing asOf']],
    [{ flowOrStock: 'stock', asOf: '2023-12-31' }, []],
    [{ flowOrStock: 'flow' }, ['period-missing periodStart', 'period-missing periodEnd']],
    [{ flowOrStock: 'flow', periodStart: '2023-01-01' }, ['period-missing periodEnd']],
    [{ flowOrStock: 'flow', periodStart: '2023-01-01', periodEnd: '2023-12-31' }, []],
  ])('says when it was counted: %j', (metric, findings) => {
    const found = checkMetricForPublication(metric).map(({ code, field }) => `${code} ${field}`);
    expect(found).toEqual(findings);
  });
});
