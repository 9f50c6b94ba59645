import { number, scaleOf, scalesBehind, type EnglishNumber } from './english-number';
import { MANY, PARTS } from './english-tables';
import { nextWord, type Word } from './english-words';
import { dividedBy, fromDigits, whole, type Exact } from './exact';

const HALF = fromDigits('5', 1);

const scaledFrom = (text: string, start: number, from: number, value: Exact): EnglishNumber => {
  const scaled = scalesBehind(text, from, value);
  return number(start, scaled.end, scaled.value, { scaled: true });
};

const readMany = (text: string, first: Word): EnglishNumber | undefined => {
  let value = MANY.get(first.word);
  if (value === undefined) return undefined;
  let end = first.end;
  for (let scales = 0; scales < 3; scales += 1) {
    const of = nextWord(text, end);
    const next = of?.word === 'of' ? nextWord(text, of.end) : undefined;
    const more = next && MANY.get(next.word);
    if (more === undefined || !next) {
      // “thousands of workers”: the “of” leads on to what is counted.
      return of?.word === 'of'
        ? number(first.start, of.end, whole(value), { scaled: true, over: true })
        : undefined;
    }
    value *= more;
    end = next.end;
  }
  return undefined;
};

/** Reads a number that begins with no number word: a hundred, half a million, several thousand, a few dozen, tens of thousands of. */
export const readEnglishPhrase = (text: string, first: Word): EnglishNumber | undefined => {
  const { word, start } = first;
  const second = nextWord(text, first.end);
  if ((word === 'a' || word === 'an') && second) {
    if (scaleOf(second) !== undefined) return scaledFrom(text, start, first.end, whole(1));
    if (second.word === 'few') return readEnglishPhrase(text, { ...second, start });
    if (
      second.word === 'quarter' ||
      second.word === 'third' ||
      second.word === 'fifth' ||
      second.word === 'tenth'
    ) {
      const of = nextWord(text, second.end);
      const value = dividedBy(whole(1), whole(PARTS.get(second.word) ?? 1));
      return of?.word === 'of' && value
        ? number(start, second.end, value, { isShare: true })
        : undefined;
    }
    return undefined;
  }
  if (word === 'half' && second) {
    const third = second.word === 'a' ? nextWord(text, second.end) : undefined;
    if (scaleOf(third) !== undefined) return scaledFrom(text, start, second.end, HALF);
    const isOfMany =
      ['of', 'the', 'all', 'our', 'their'].includes(second.word) && text[first.end] !== '-';
    return isOfMany ? number(start, first.end, HALF, { isShare: true }) : undefined;
  }
  if (word === 'several' || word === 'few') {
    return scaleOf(second) !== undefined
      ? { ...scaledFrom(text, start, first.end, whole(1)), over: true }
      : undefined;
  }
  return readMany(text, first);
};
