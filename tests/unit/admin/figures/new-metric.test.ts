import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../src/admin/figures/new-metric';

const facts = (text: string, locale: 'zh-Hans' | 'en' = 'zh-Hans') =>
  factsOf({ text, sentence: `${text}。` }, locale);

describe('a metric made from a typed figure', () => {
  it.each([
    ['超6万人次', { value: 60000, kind: 'count', qualifier: 'over' }],
    ['1.62亿元', { value: 162000000, kind: 'money', currency: 'CNY', qualifier: 'exact' }],
    ['15.6%', { value: 15.6, kind: 'percent' }],
    ['2.3个百分点', { value: 2.3, kind: 'percentage-point' }],
    ['增长2.5倍', { value: 2.5, kind: 'ratio' }],
  ])('has its facts: %s', (text, expected) => {
    expect(facts(text)).toMatchObject({ ...expected, sourceNote: `${text}。` });
  });

  it('has no qualifier that only a mention can have', () => {
    expect(facts('at least 20 firms', 'en')).toMatchObject({ value: 20, qualifier: 'exact' });
  });

  it('has none where no number is', () => {
    expect(facts('没有')).toEqual({});
  });
});
