import { describe, expect, it } from 'vitest';
import { formatFigure } from '../../../../src/domain/figures/format-figure';
import type { MetricFact } from '../../../../src/domain/figures/metric';
import { findReferences } from '../../../../src/domain/metric-references/find-references';
import type { MetricResolver } from '../../../../src/domain/metric-references/render-references';
import { renderSentence } from '../../../../src/domain/metric-references/render-sentence';

const fact: MetricFact = { key: 'a', value: 15, kind: 'count', qualifier: 'exact' };
const resolver: MetricResolver = {
  find: (key) => (key === 'a' ? fact : undefined),
  keys: () => ['a'],
};
const format = { locale: 'zh-Hans', markdown: true } as const;

const sentencesOf = (text: string) => {
  const found = findReferences(text, format);
  return found.references.map((reference) =>
    renderSentence(text, found, reference, resolver, format),
  );
};

const figure = formatFigure(fact, 'zh-Hans', {});

describe('the sentence of a reference', () => {
  it('is written with its figure, and says where it stands', () => {
    const [one, two] = sentencesOf('前。有{{metric:a}}，又{{metric:a}}。后。');
    const sentence = `有${figure}，又${figure}。`;
    expect(one).toEqual({ sentence, figure: { start: 1, end: 1 + figure.length } });
    expect(two?.sentence).toBe(sentence);
    expect(sentence.slice(two?.figure.start, two?.figure.end)).toBe(figure);
    expect(two?.figure.start).toBe(3 + figure.length);
  });

  it('is whole though a reference in it has the mark of a sentence', () => {
    const [one] = sentencesOf('前。有{{metric:a form="约。"}}个。后。');
    expect(one?.sentence).toMatch(/^有.*个。$/);
  });

  it('shows what else is wrong in it as left out', () => {
    const [one] = sentencesOf('{{nope}}有{{metric:a}}和{{metric:b}}。{{x');
    expect(one?.sentence).toBe(`…有${figure}和…。`);
  });

  it('leaves out what stands in other lines', () => {
    const [one] = sentencesOf('# 标题\n- `{{x}}` {{metric:a}}\n- 别的');
    expect(one?.sentence).toBe(`- \`{{x}}\` ${figure}`);
  });
});
