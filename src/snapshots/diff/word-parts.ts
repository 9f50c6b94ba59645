import { diffArrays } from 'diff';
import type { FigureLocale } from '../../domain/figures/figure';

/** A piece of two texts: of both, or of one alone. */
export interface TextPart {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** Beyond as many differences two texts are shown as two: the time to find them grows with the square. */
const MAX_EDITS = 400;

const wholly = (text: string, change: TextPart['change']): TextPart[] =>
  text === '' ? [] : [{ text, change }];

const partsOf = (before: readonly string[], after: readonly string[]): TextPart[] => {
  const parts = diffArrays([...before], [...after], { maxEditLength: MAX_EDITS });
  if (!parts) return [...wholly(before.join(''), 'removed'), ...wholly(after.join(''), 'added')];
  return parts.map(({ value, added, removed }) => ({
    text: value.join(''),
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
};

const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/**
 * What stays, goes and comes between two texts, in the order to read it in: by lines, and by whole
 * words in lines that became others. Words are the language's own, so that Chinese, which has no
 * spaces, is compared by words as well.
 */
export const wordParts = (before: string, after: string, locale: FigureLocale): TextPart[] => {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const lines = partsOf(linesOf(before), linesOf(after));
  return lines.flatMap((part, at) => {
    const next = lines[at + 1];
    if (part.change === 'removed' && next?.change === 'added') {
      return partsOf(words(part.text), words(next.text));
    }
    const isTold = part.change === 'added' && lines[at - 1]?.change === 'removed';
    return isTold ? [] : [part];
  });
};
