import fc from 'fast-check';
import type { FigureStyle } from '../../src/domain/figures/figure-style';
import type { MetricFact, MetricQualifier, MetricUnit } from '../../src/domain/figures/metric';

const unit = (zh: string, words: readonly string[], en: string, one: string): MetricUnit => ({
  code: en,
  names: {
    'zh-Hans': { name: zh, measureWords: words },
    en: { name: en, pluralForms: { one } },
  },
});

export const UNITS: readonly MetricUnit[] = [
  unit('人次', [], 'participations', 'participation'),
  unit('人', ['名', '位'], 'people', 'person'),
  unit('家', [], 'organisations', 'organisation'),
  unit('件', ['起'], 'cases', 'case'),
  unit('场次', ['场'], 'sessions', 'session'),
  unit('个', [], 'rooms', 'room'),
];

/** Values as metrics may have them: fifteen significant digits at most, four decimals at most. */
const wholes = fc.oneof(
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 100, max: 99_999_999 }),
  fc.integer({ min: 1, max: 99_999 }).map((value) => value * 1000),
  fc.integer({ min: 1, max: 999_999 }).map((value) => value * 1_000_000),
  fc.integer({ min: 1, max: 999_999_999_999_999 }),
);
const decimals = fc
  .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 1, max: 9999 }))
  .map(([whole, tenThousandths]) => Number(`${whole}.${String(tenThousandths).padStart(4, '0')}`));

const qualifiers = fc.constantFrom<MetricQualifier[]>('exact', 'over', 'nearly', 'about');

const counts = fc.record({
  key: fc.constant('random'),
  value: wholes,
  kind: fc.constant('count' as const),
  unit: fc.constantFrom(...UNITS),
  qualifier: qualifiers,
});
const money = fc.record({
  key: fc.constant('random'),
  value: fc.oneof(wholes, decimals),
  kind: fc.constant('money' as const),
  currency: fc.constantFrom('CNY', 'USD', 'EUR', 'GBP', 'HKD', 'JPY'),
  qualifier: qualifiers,
});
const shares = fc.record({
  key: fc.constant('random'),
  value: fc.oneof(
    fc.integer({ min: 0, max: 200 }),
    fc.integer({ min: 1, max: 9999 }).map((v) => v / 100),
  ),
  kind: fc.constantFrom('percent' as const, 'percentage-point' as const),
  qualifier: qualifiers,
});

/** Any metric that states a fact in both languages. */
export const randomMetric: fc.Arbitrary<MetricFact> = fc.oneof(counts, money, shares);

/** Any style whose figure says value, unit and qualifier in full. */
export const fullStyle: fc.Arbitrary<FigureStyle> = fc
  .record({
    style: fc.option(fc.constantFrom('full' as const, 'exact' as const), { nil: undefined }),
    qualifier: fc.option(
      fc.constantFrom(
        'exact' as const,
        'over' as const,
        'nearly' as const,
        'about' as const,
        'at-least' as const,
        'at-most' as const,
      ),
      { nil: undefined },
    ),
    form: fc.option(
      fc.constantFrom(
        '超',
        '逾',
        '突破',
        '余',
        '多',
        '以上',
        '近',
        '约',
        '左右',
        '不足',
        'over',
        'exceeding',
        'some',
        'almost',
        'up to',
      ),
      { nil: undefined },
    ),
    numerals: fc.option(fc.constantFrom('digits' as const, 'words' as const), { nil: undefined }),
  })
  .map((style) =>
    Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined)),
  );
