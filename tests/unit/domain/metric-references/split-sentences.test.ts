import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../src/domain/metric-references/split-sentences';

const sentences = (text: string) => splitSentences(text).map((sentence) => sentence.text);

describe('sentences', () => {
  it.each([
    ['一。二！三？四；五', ['一。', '二！', '三？', '四；', '五']],
    ['他说：“好。”我走了。', ['他说：“好。”', '我走了。']],
    ['未完……下一句。', ['未完……', '下一句。']],
    ['# 标题\n正文。\n\n- 一\n- 二', ['# 标题', '正文。', '- 一', '- 二']],
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['She said “Yes.” Then left.', ['She said “Yes.”', 'Then left.']],
    ['He asked (why?) It rained.', ['He asked (why?)', 'It rained.']],
    ['**Done.** Next.', ['**Done.**', 'Next.']],
    ['What?! Really...', ['What?!', 'Really...']],
  ])('%j', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted);
  });

  it.each([
    'RMB 1.62 billion was paid',
    'The U.S. team came',
    'See No. 5 below',
    'Care, e.g. 食堂, and i.e. this',
    'Books, films, etc. were given',
    'Mr. Wan and Dr. J. K. Li',
    'Paid 15.3万人次',
    '{{metric:a}} of {{metric:b form="more than"}}',
    '1. First item',
    'www.example.org/a.b',
    '字里行间，、：不断',
  ])('%j is one', (text) => {
    expect(sentences(text)).toEqual([text]);
  });

  it('end after “etc.” before a new one', () => {
    expect(sentences('Books, etc. Then films.')).toEqual(['Books, etc.', 'Then films.']);
  });

  it('are slices of their source, in order, and leave out nothing but white space', () => {
    const pieces = fc.constantFrom(
      '。',
      '. ',
      '…',
      '\n',
      ' ',
      '"',
      '”',
      'U.S.',
      'No. ',
      '字',
      'a',
      '1.5',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let from = 0;
        for (const { start, end, text: sentence } of splitSentences(text)) {
          expect(text.slice(start, end)).toBe(sentence);
          expect(text.slice(from, start).trim()).toBe('');
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });

  it.each(['.', '…', '"', '\n', '. ', 'A.', ' '])(
    'take time in proportion for many %j',
    (piece) => {
      const text = `${piece.repeat(1_000_000)}a`;
      const begun = performance.now();
      splitSentences(text);
      expect(performance.now() - begun).toBeLessThan(10_000);
    },
  );
});
