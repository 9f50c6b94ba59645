import { describe, expect, it } from 'vitest';
import { figureRows } from '../../../../src/admin/figures/figure-rows';
import { findMetrics } from '../../../../src/admin/figures/find-metrics';
import { seedEdition } from '../../../support/seed-edition';

const { metrics } = seedEdition();

const rows = (body: string, locale: 'zh-Hans' | 'en' = 'zh-Hans') =>
  figureRows('letter', { body, title: '2023家' }, locale, metrics);

describe('the figures of a form', () => {
  it('are shown as readers of both languages see them, where they are bound', () => {
    expect(rows('新增{{metric:new-union-organisations}}。')).toEqual([
      expect.objectContaining({
        state: 'bound',
        key: 'new-union-organisations',
        printed: { 'zh-Hans': '3466家', en: '3,466 organisations' },
      }),
    ]);
  });

  it('can be bound with one click, where a metric states them', () => {
    const [row] = rows('新增3466家。');
    expect(row).toMatchObject({
      ...{ state: 'typed', field: 'body', start: 2, end: 7, text: '3466家' },
      ...{ key: 'new-union-organisations', suggestion: '{{metric:new-union-organisations}}' },
    });
  });

  it('have nothing to bind to, where no metric states them', () => {
    const [row] = rows('77只猫。');
    expect(row).toMatchObject({ state: 'typed', text: '77只' });
    expect(row).not.toHaveProperty('suggestion');
  });

  it('that refer to nothing are shown with what was probably meant', () => {
    expect(rows('共{{metric:union-membres}}。')).toEqual([
      expect.objectContaining({ state: 'broken', suggestion: '{{metric:union-members}}' }),
    ]);
  });

  it('come in the order of the text, and from prose fields alone', () => {
    const states = rows('{{metric:union-members}}，77只，{{metric:x-y}}').map(({ state }) => state);
    expect(states).toEqual(['bound', 'typed', 'broken']);
  });
});

describe('the picker', () => {
  it.each([
    ['medical-aid-paid', 'key'],
    ['互保金赠付', 'Chinese label'],
    ['mutual medical aid paid', 'English label'],
    ['162000000', 'value'],
    ['1.62亿', 'Chinese figure'],
    ['162 million', 'English figure'],
  ])('finds a metric by %s', (typed) => {
    expect(findMetrics(metrics, typed).map(({ key }) => key)).toEqual(['medical-aid-paid']);
  });

  it('finds none by what no metric has', () => {
    expect(findMetrics(metrics, '猫')).toEqual([]);
  });
});
