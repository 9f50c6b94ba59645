import { SCALES } from './english-tables';
import { nextWord, wordAt, type Word } from './english-words';
import { times, whole, type Exact } from './exact';

/** A number in English prose, before it is known what it counts. */
export interface EnglishNumber {
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  readonly form: 'digits' | 'words';
  /** Whether a scale word belongs to it: million, hundred, dozen. */
  readonly scaled: boolean;
  /** thousands of, dozens of: more than the number named. */
  readonly over: boolean;
  /** two thirds, half of. */
  readonly isShare: boolean;
  /** Digits alone, no separator, decimals or scale: what could be a year or a name. */
  readonly plainDigits: boolean;
}

/** What a scale word multiplies by; undefined for any other word. */
export const scaleOf = (word: Word | undefined): number | undefined =>
  word && SCALES.get(word.word);

/** Letters directly behind digits: 15bn, 162mn. */
const attachedScale = (text: string, at: number): Word | undefined => {
  const word = wordAt(text, at);
  return word && word.word.length > 1 && SCALES.has(word.word) ? word : undefined;
};

/** Multiplies by the scales that follow an offset: 2.09 million, 15bn, two hundred thousand. */
export const scalesBehind = (
  text: string,
  from: number,
  value: Exact,
): { end: number; value: Exact; scaled: boolean } => {
  let result = { end: from, value, scaled: false };
  for (let scales = 0; scales < 3; scales += 1) {
    const attached = result.end === from ? attachedScale(text, from) : undefined;
    const word = attached ?? nextWord(text, result.end);
    const scale = scaleOf(word);
    if (!word || scale === undefined) break;
    result = { end: word.end, value: times(result.value, whole(scale)), scaled: true };
  }
  return result;
};

/** A number in words that runs from `start` to `end`. */
export const number = (
  start: number,
  end: number,
  value: Exact,
  more: Partial<EnglishNumber> = {},
): EnglishNumber => ({
  start,
  end,
  value,
  form: 'words',
  scaled: false,
  over: false,
  isShare: false,
  plainDigits: false,
  ...more,
});
