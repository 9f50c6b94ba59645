import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFigure } from '../../../../src/domain/figures/format-figure';
import type { MetricFact } from '../../../../src/domain/figures/metric';
import { findReferences } from '../../../../src/domain/metric-references/find-references';
import {
  MISSING,
  renderReferences,
  type MetricResolver,
} from '../../../../src/domain/metric-references/render-references';

const members: MetricFact = {
  key: 'union-members',
  value: 153000,
  kind: 'count',
  qualifier: 'over',
  unit: { code: 'persons', names: { 'zh-Hans': { name: '人' }, en: { name: 'people' } } },
};
const editions = new Map([
  [0, new Map([['union-members', members]])],
  [2022, new Map([['union-members', { ...members, value: 150000 }]])],
]);
const resolver: MetricResolver = {
  find: (key, edition = 0) => editions.get(edition)?.get(key),
  keys: (edition = 0) => {
    const metrics = editions.get(edition);
    return metrics && [...metrics.keys()];
  },
};
const render = (text: string, markdown = true, locale: 'zh-Hans' | 'en' = 'zh-Hans') =>
  renderReferences(text, findReferences(text, { markdown }), resolver, { locale, markdown });

describe('a reference', () => {
  it('becomes its figure, with offsets in the delivered text', () => {
    const text =
      '😀会员{{metric:union-members}}，去年{{metric:2022/union-members qualifier=none}}。';
    const { text: delivered, figures, errors } = render(text);
    const now = formatFigure(members, 'zh-Hans', {});
    const before = formatFigure({ ...members, value: 150000 }, 'zh-Hans', { qualifier: 'none' });
    expect(delivered).toBe(`😀会员${now}，去年${before}。`);
    expect(errors).toEqual([]);
    expect(figures).toMatchObject([
      { key: 'union-members', value: 153000, unit: '人', qualifier: 'over' },
      { key: 'union-members', edition: 2022, value: 150000, unit: '人', qualifier: 'exact' },
    ]);
    expect(figures[0]).not.toHaveProperty('edition');
    for (const { text: figure, start, end } of figures) {
      expect(delivered.slice(start, end)).toBe(figure);
    }
  });

  it('names its unit in the language of the text, or by its own measure word', () => {
    const unit = (text: string, locale: 'zh-Hans' | 'en') =>
      render(text, true, locale).figures[0]?.unit;
    expect(unit('{{metric:union-members}}', 'en')).toBe('people');
    expect(unit('{{metric:union-members unit=名}}', 'zh-Hans')).toBe('名');
    expect(unit('{{metric:union-members unit=none}}', 'zh-Hans')).toBeNull();
  });

  it('to an unknown key is an error with the key that was meant, and no brace is delivered', () => {
    const text = '有{{metric:union-member}}。';
    const { text: delivered, figures, errors } = render(text);
    expect(delivered).toBe(`有${MISSING}。`);
    expect(figures).toEqual([]);
    expect(errors).toEqual([
      {
        code: 'unknown-metric',
        given: 'union-member',
        suggestion: 'union-members',
        start: 1,
        end: text.length - 1,
      },
    ]);
  });

  it('to an unknown edition is an error of its own', () => {
    expect(render('{{metric:1999/union-members}}').errors).toMatchObject([
      { code: 'unknown-edition', given: '1999', edition: 1999 },
    ]);
    expect(render('{{metric:2022/nothing-like-it}}').errors).toMatchObject([
      { code: 'unknown-metric', given: 'nothing-like-it', edition: 2022 },
    ]);
  });

  it('that is malformed is not delivered either', () => {
    expect(render('a {{nope}} {{ b').text).toBe(`a ${MISSING} ${MISSING} b`);
  });
});

describe('an escape', () => {
  it('is delivered as it is in Markdown, without its backslash in plain text', () => {
    expect(render('\\{{a}} `{{b}}` \\*', true).text).toBe('\\{{a}} `{{b}}` \\*');
    expect(render('\\{{a}} \\* \\\\', false).text).toBe('{{a}} \\* \\\\');
  });
});

describe('whatever the text,', () => {
  const pieces = fc.constantFrom(
    ...['{{metric:union-members}}', '{{metric:2022/union-members form=余}}', '{{metric:no}}'],
    ...['{{', '}}', '`', '\\', '\n', '😀', '字', 'a', '\u0000', '```\n'],
  );
  it('all but the references is delivered untouched, and every figure is where it says', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const found = findReferences(text, { markdown: true });
        const { text: delivered, figures } = render(text);
        for (const figure of figures) {
          expect(delivered.slice(figure.start, figure.end)).toBe(figure.text);
        }
        const spans = [...found.references, ...new Set(found.errors.map(({ within }) => within))];
        spans.sort((one, other) => one.start - other.start);
        let at = 0;
        let from = 0;
        for (const span of spans) {
          const between = text.slice(from, span.start);
          expect(delivered.slice(at, at + between.length)).toBe(between);
          at += between.length;
          const figure = figures.find(({ start }) => start === at);
          at = figure ? figure.end : at + MISSING.length;
          from = span.end;
        }
        expect(delivered.slice(at)).toBe(text.slice(from));
      }),
      { numRuns: 2000 },
    );
  });
});
