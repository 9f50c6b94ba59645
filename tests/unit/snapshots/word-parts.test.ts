import { describe, expect, it } from 'vitest';
import { wordParts } from '../../../src/snapshots/diff/word-parts';

const marked = (before: string, after: string, locale: 'zh-Hans' | 'en'): string =>
  wordParts(before, after, locale)
    .map(({ text, change }) =>
      change === 'same' ? text : change === 'added' ? `{+${text}+}` : `[-${text}-]`,
    )
    .join('');

describe('the parts of two texts', () => {
  it('are whole words in Chinese', () => {
    expect(marked('全年服务职工十万人次', '全年服务会员十万人次', 'zh-Hans')).toBe(
      '全年服务[-职工-]{+会员+}十万人次',
    );
  });

  it('are whole words in English', () => {
    expect(marked('We served workers.', 'We served 5 working people.', 'en')).toBe(
      'We served [-workers-]{+5 working people+}.',
    );
  });

  it('give each text back, whatever is in it', () => {
    const [before, after] = ['甲\n\n乙 100人👨‍👩‍👧', '乙\n\n甲 101人👨‍👩‍👧！'];
    const parts = wordParts(before, after, 'zh-Hans');
    const without = (change: string) =>
      parts.flatMap((part) => (part.change === change ? [] : [part.text])).join('');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
  });

  it('are the texts themselves where nearly every word is another', () => {
    const words = (start: number) =>
      Array.from({ length: 5000 }, (_, at) => `w${start + at}`).join(' ');
    const parts = wordParts(words(0), words(9000), 'en');
    expect(parts.map(({ change }) => change)).toEqual(['removed', 'added']);
  });
});
