import { isDigitAt } from '../../numerals/character-kinds';
import { nextWord, skipGap, skipGapBack, wordBefore } from '../../numerals/english-words';
import {
  compare,
  dividedBy,
  fromDigits,
  plus,
  times,
  whole,
  type Exact,
} from '../../numerals/exact';
import { readArabic } from '../../numerals/read-arabic';
import { readEnglish } from '../../numerals/read-english';
import { isWithin, type Amount } from './amount';
import { prefixLengthAt } from './currency-prefix';

const DASHES = '-–—−~';

/** Where the upper end begins, and whether “from” before the lower makes two facts of the pair. */
const upperAt = (text: string, lower: Amount): { at: number; word: string } | undefined => {
  const gap = skipGap(text, lower.end);
  const dash = text.charAt(gap);
  if (dash !== '' && DASHES.includes(dash)) return { at: skipGap(text, gap + 1), word: dash };
  const link = nextWord(text, lower.end);
  if (!link || text[lower.end] === '-') return undefined;
  return ['to', 'and', 'or'].includes(link.word)
    ? { at: skipGap(text, link.end), word: link.word }
    : undefined;
};

const scaleOf = (text: string, at: number, value: Exact): Exact | undefined => {
  const digits = readArabic(text, at);
  return digits && dividedBy(value, digits.value);
};

/** 3-5 million: the lower end takes the scale of the upper. */
const scaledLike = (
  text: string,
  lower: Amount,
  at: number,
  upper: Amount['value'],
  scaled: boolean,
): Exact => {
  if (lower.scaled || !scaled || lower.form !== 'digits') return lower.value;
  const scale = scaleOf(text, at, upper);
  return scale ? times(lower.value, scale) : lower.value;
};

/** 2023–24 is 2023 to 2024. */
const yearLike = (lower: Amount, upper: { value: Exact; start: number; end: number }): Exact => {
  const isShort =
    lower.plainDigits && lower.end - lower.start === 4 && upper.end - upper.start === 2;
  if (!isShort) return upper.value;
  const century = whole((lower.value.numerator / 100n) * 100n);
  return plus(century, upper.value);
};

/**
 * Reads the upper end of a range behind its lower: 37–40, 10 to 20, two or three, between 10 and 20.
 * “From 10 to 20” are two facts, and “10 and 20” as well.
 */
export const readRange = (text: string, lower: Amount): Amount | undefined => {
  if (lower.over || lower.isRatio) return undefined;
  const link = upperAt(text, lower);
  if (!link) return undefined;
  const before = wordBefore(
    text,
    skipGapBack(text, lower.start - prefixBack(text, lower.start)),
  )?.word;
  if (link.word === 'and' ? before !== 'between' : before === 'from' && link.word === 'to')
    return undefined;
  const at = link.at + prefixLengthAt(text, link.at);
  const upper = readEnglish(text, at);
  if (!upper || upper.isShare || upper.over) return undefined;
  if (DASHES.includes(link.word) && !isDigitAt(text, at)) return undefined;
  const isYear = lower.plainDigits && isWithin(lower, 1900, 2100);
  if (isYear && upper.value.numerator > 2100n) return undefined;
  const value = scaledLike(text, lower, at, upper.value, upper.scaled);
  const end = yearLike(lower, upper);
  if (compare(value, end) >= 0) return undefined;
  const isNext = compare(plus(value, fromDigits('3')), end) >= 0;
  if (link.word === 'or' && !isNext) return undefined;
  if (lower.form !== upper.form && link.word !== '-') return undefined;
  const isYears = lower.plainDigits && upper.plainDigits;
  return {
    ...lower,
    end: upper.end,
    value,
    upper: end,
    scaled: upper.scaled,
    plainDigits: isYears,
  };
};

const prefixBack = (text: string, start: number): number => {
  for (const length of [1, 2, 3, 4]) {
    if (start >= length && prefixLengthAt(text, start - length) === length) return length;
  }
  return 0;
};
