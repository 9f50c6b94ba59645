import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureLocale } from '../../../../src/domain/figures/figure';
import { formatFigure } from '../../../../src/domain/figures/format-figure';
import type { FigureStyle } from '../../../../src/domain/figures/figure-style';
import type { MetricFact } from '../../../../src/domain/figures/metric';
import { readFigures } from '../../../../src/domain/figures/read-figures';
import { fullStyle, randomMetric, UNITS } from '../../../support/random-metric';

const count = (
  value: number,
  unit: string,
  qualifier: MetricFact['qualifier'] = 'exact',
): MetricFact => ({
  key: 'k',
  value,
  kind: 'count',
  qualifier,
  unit: UNITS.find(({ names }) => names['zh-Hans']?.name === unit) ?? null,
});
const money = (
  value: number,
  currency = 'CNY',
  qualifier: MetricFact['qualifier'] = 'exact',
): MetricFact => ({
  key: 'k',
  value,
  kind: 'money',
  currency,
  qualifier,
});
const share = (value: number, kind: MetricFact['kind']): MetricFact => ({
  key: 'k',
  value,
  kind,
  qualifier: 'exact',
});

const both = (metric: MetricFact, style?: FigureStyle): [string, string] => [
  formatFigure(metric, 'zh-Hans', style),
  formatFigure(metric, 'en', style),
];

describe('a figure in full', () => {
  it.each<[MetricFact, string, string]>([
    [count(153000, '人次'), '15.3万人次', '153,000 participations'],
    [count(2090000, '人'), '209万人', '2.09 million people'],
    [count(23953, '家'), '23953家', '23,953 organisations'],
    [count(1, '家'), '1家', '1 organisation'],
    [count(60000, '人次', 'over'), '超6万人次', 'more than 60,000 participations'],
    [count(7130, '件', 'over'), '7130余件', 'more than 7,130 cases'],
    [count(3, '件', 'over'), '超3件', 'more than 3 cases'],
    [count(300000000, '人', 'nearly'), '近3亿人', 'nearly 300 million people'],
    [count(5000, '人', 'about'), '约5000人', 'about 5,000 people'],
    [money(162000000), '1.62亿元', 'RMB 162 million'],
    [money(4910000), '491万元', 'RMB 4.91 million'],
    [money(1645280000000), '16452.8亿元', 'RMB 1,645.28 billion'],
    [money(162000000, 'USD', 'over'), '超1.62亿美元', 'more than US$162 million'],
    [money(5, 'XDR'), '5XDR', 'XDR 5'],
    [share(5.5, 'percent'), '5.5%', '5.5%'],
    [share(2.3, 'percentage-point'), '2.3个百分点', '2.3 percentage points'],
    [share(1, 'percentage-point'), '1个百分点', '1 percentage point'],
    [share(-1, 'percentage-point'), '-1个百分点', '-1 percentage point'],
    [share(-5.5, 'percent'), '-5.5%', '-5.5%'],
    [count(-0, '人'), '0人', '0 people'],
    [count(7135, '件', 'over'), '超7135件', 'more than 7,135 cases'],
    [count(15, '人', 'over'), '超15人', 'more than 15 people'],
    [count(10, '人', 'over'), '10余人', 'more than 10 people'],
    [money(162500000), '1.625亿元', 'RMB 162.5 million'],
    [count(350060000, '人'), '3.5006亿人', '350.06 million people'],
    [count(100010000, '人'), '1.0001亿人', '100.01 million people'],
    [count(123456700, '人'), '12345.67万人', '123,456,700 people'],
    [count(99990000, '人'), '9999万人', '99.99 million people'],
  ])('reads as an editor would print it: %j', (metric, zh, en) => {
    expect(both(metric)).toEqual([zh, en]);
  });

  it('never leaves digits out to be short', () => {
    expect(both(money(123456789))).toEqual(['123456789元', 'RMB 123,456,789']);
    expect(both(count(999999999999999, '家'))).toEqual([
      '999999999999999家',
      '999,999,999,999,999 organisations',
    ]);
    expect(both(share(0.0001, 'ratio'))).toEqual(['0.0001', '0.0001']);
  });

  it('without a unit in the language is the number alone', () => {
    expect(both({ ...count(5, '家'), unit: { code: 'x', names: {} } })).toEqual(['5', '5']);
  });
});

describe('a style', () => {
  it('number leaves unit and qualifier away', () => {
    expect(both(count(60000, '人次', 'over'), { style: 'number' })).toEqual(['6万', '60,000']);
    expect(both(money(162000000), { style: 'number' })).toEqual(['1.62亿', '162 million']);
  });

  it('exact writes every digit', () => {
    expect(both(money(162000000), { style: 'exact' })).toEqual(['162000000元', 'RMB 162,000,000']);
  });

  it('compact shortens English, and only where nothing is lost', () => {
    expect(both(money(162000000), { style: 'compact' })).toEqual(['1.62亿元', 'RMB 162m']);
    expect(both(count(153000, '人次'), { style: 'compact' })[1]).toBe('153k participations');
    expect(both(count(23953, '家'), { style: 'compact' })[1]).toBe('23,953 organisations');
  });
});

describe('a mention', () => {
  it.each<[MetricFact, FigureStyle, string]>([
    [count(3000, '家', 'over'), { form: '多' }, '3000多家'],
    [count(10000, '件', 'over'), { form: '余' }, '1万余件'],
    [count(60000, '人次', 'over'), { form: '以上' }, '6万人次以上'],
    [count(60000, '人次', 'over'), { form: '突破' }, '突破6万人次'],
    [count(5000, '人', 'about'), { form: '左右' }, '5000人左右'],
    [count(7130, '件'), { qualifier: 'over', form: '余' }, '7130余件'],
    [count(7130, '件', 'over'), { qualifier: 'none' }, '7130件'],
    [count(200, '人'), { qualifier: 'at-most', form: '不足' }, '不足200人'],
    [count(200, '人'), { qualifier: 'at-least' }, '至少200人'],
    [count(267000, '人'), { unit: '名' }, '26.7万名'],
    [count(2090000, '人'), { unit: 'none' }, '209万'],
    [count(1000, '个', 'over'), { numerals: 'words' }, '千余个'],
    [count(1000, '个'), { numerals: 'words' }, '一千个'],
    [count(2, '个'), { numerals: 'words' }, '两个'],
    [count(22, '个'), { numerals: 'words' }, '二十二个'],
    [count(120000, '人'), { numerals: 'words' }, '十二万人'],
    [count(10500, '人'), { numerals: 'words' }, '一万零五百人'],
    [count(105, '人', 'over'), { numerals: 'words' }, '超一百零五人'],
    [count(7135, '件', 'over'), { form: '余' }, '7135余件'],
    [share(5.5, 'percent'), { numerals: 'words' }, '5.5%'],
    [share(5, 'percent'), { numerals: 'words' }, '5%'],
    [share(2, 'percentage-point'), { numerals: 'words' }, '两个百分点'],
  ])('chooses its words in Chinese: %j %j', (metric, style, words) => {
    expect(formatFigure(metric, 'zh-Hans', style)).toBe(words);
  });

  it.each<[MetricFact, FigureStyle, string]>([
    [count(60000, '人次', 'over'), { form: 'over' }, 'over 60,000 participations'],
    [count(200, '人'), { qualifier: 'at-most', form: 'fewer than' }, 'fewer than 200 people'],
    [count(2, '场次'), { numerals: 'words' }, 'two sessions'],
    [count(121, '场次'), { numerals: 'words' }, 'one hundred and twenty-one sessions'],
    [share(5, 'percent'), { numerals: 'words' }, '5%'],
    [share(2, 'percentage-point'), { numerals: 'words' }, 'two percentage points'],
    [money(5), { numerals: 'words' }, 'RMB 5'],
    [count(4, '场次'), { unit: 'contests' }, '4 contests'],
    [money(162000000), { unit: 'none' }, '162 million'],
  ])('chooses its words in English: %j %j', (metric, style, words) => {
    expect(formatFigure(metric, 'en', style)).toBe(words);
  });

  it('with a form of the other language, or one that does not fit, has the usual one', () => {
    expect(both(count(60000, '人次', 'over'), { form: '逾' })[1]).toBe(
      'more than 60,000 participations',
    );
    expect(both(count(60000, '人次', 'over'), { form: '近' })[0]).toBe('超6万人次');
    expect(both({ ...share(5.5, 'percent'), qualifier: 'over' }, { form: '余' })[0]).toBe('超5.5%');
  });
});

describe.each<FigureLocale>(['zh-Hans', 'en'])('reading what was written in %s', (locale) => {
  it('gives the metric back', () => {
    fc.assert(
      fc.property(randomMetric, fullStyle, (metric, style) => {
        // “One case” and 一件 read as “a case”: one is counted in digits.
        fc.pre(metric.value !== 1 || style.numerals !== 'words');
        const text = formatFigure(metric, locale, style);
        const surrounded = locale === 'en' ? `We counted ${text}.` : `共计，${text}。`;
        const [figure, ...more] = readFigures(surrounded, locale);
        expect(more).toEqual([]);
        expect(figure).toMatchObject({
          text,
          value: metric.value,
          qualifier: style.qualifier ?? metric.qualifier,
          ...(metric.kind === 'money' ? { class: 'money', currency: metric.currency } : {}),
          ...(metric.kind === 'count' ? { class: 'quantity' } : {}),
        });
        if (metric.kind === 'count' && metric.unit) {
          const name = metric.unit.names[locale];
          expect([name?.name, name?.pluralForms?.one]).toContain(figure?.unit);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
