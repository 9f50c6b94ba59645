import {
  isLetterAt,
  lettersEnd,
  nextWord,
  skipGap,
  skipGapBack,
  wordBefore,
} from '../../numerals/english-words';
import { times, whole } from '../../numerals/exact';
import { reading, type Reading } from '../reading';
import { isWithin, type Amount } from './amount';
import { countedNoun } from './counted-noun';
import { COUNTING_ONE } from './tables/contexts';
import { COUNTED_BY_HYPHEN, IRREGULAR_PLURALS } from './tables/nouns';

const idiom = (amount: Amount, end: number = amount.end): Reading =>
  reading(amount, 'idiom', end, null);

const isCapital = (text: string, at: number): boolean => /[A-Z]/.test(text.charAt(at));

/** ‘Six Major Work Systems’: a number word written as a name begins one. */
const isName = (text: string, { start, end, form }: Amount): boolean => {
  const next = skipGap(text, end);
  return form === 'words' && isCapital(text, start) && next > end && isCapital(text, next);
};

/** 12-member, 500-metre; two-way and one-stop count nothing. */
const byHyphen = (text: string, amount: Amount): Reading | undefined => {
  const end = lettersEnd(text, amount.end + 1);
  const word = text.slice(amount.end + 1, end);
  if (word === 'fold') return reading(amount, 'ratio', end, 'fold');
  if (amount.form === 'words' && !COUNTED_BY_HYPHEN.has(word.toLowerCase()))
    return idiom(amount, end);
  return reading(amount, 'quantity', end, word);
};

/** 3m and 5km are measured, but 162m participations are counted in millions. */
const glued = (
  text: string,
  amount: Amount,
): { amount: Amount; unit?: string; end: number } | undefined => {
  const end = lettersEnd(text, amount.end);
  const unit = text.slice(amount.end, end);
  if (amount.form !== 'digits' || unit === '') return undefined;
  const isMillion = /^[mM]$/.test(unit) && countedNoun(text, end, false) !== undefined;
  if (isMillion) {
    const upper = amount.upper && times(amount.upper, whole(1e6));
    const value = times(amount.value, whole(1e6));
    return { amount: { ...amount, end, value, scaled: true, ...(upper ? { upper } : {}) }, end };
  }
  const mark = text[end] === '²' || text[end] === '³' ? text.charAt(end) : '';
  const isUnit =
    mark !== '' || IRREGULAR_PLURALS.has(unit.toLowerCase()) || /^(?:m|g|l|t|px)$/.test(unit);
  return isUnit ? { amount, unit: unit + mark, end: end + mark.length } : undefined;
};

const isTimesMore = (text: string, end: number): boolean =>
  ['as', 'more', 'higher', 'larger', 'the', 'greater', 'that', 'faster', 'over'].includes(
    nextWord(text, end)?.word ?? '',
  );

/**
 * Recognises what is counted: 153,000 participations, a dozen studios. Comes last: what is neither
 * percentage, money, time nor name is a quantity, or an idiom where nothing is counted by it.
 * @param attached where “-odd” or “+” behind the number ends, so that the noun is looked for there
 */
export const recogniseQuantity = (
  text: string,
  first: Amount,
  attached: number | undefined,
  hasQualifier: boolean,
): Reading => {
  if (first.isRatio) return reading(first, 'ratio', first.end, null);
  if (isName(text, first)) return idiom(first);
  const isHyphened =
    text[first.end] === '-' && isLetterAt(text, first.end + 1) && attached === undefined;
  if (isHyphened) return byHyphen(text, first) ?? idiom(first);
  const measured = attached === undefined ? glued(text, first) : undefined;
  const amount = measured?.amount ?? first;
  if (measured?.unit !== undefined) return reading(amount, 'quantity', measured.end, measured.unit);
  const end = attached ?? amount.end;
  const isOne = isWithin(amount, 1, 1);
  const noun = countedNoun(text, end, isOne);
  const isWord = amount.form === 'words' && !amount.scaled && isWithin(amount, 0, 99);
  if (isWord && isOne) {
    const before = wordBefore(text, skipGapBack(text, amount.start));
    const isCounted =
      noun && before && COUNTING_ONE.has(before.word) && text[amount.start - 1] !== '-';
    if (!isCounted) return idiom(amount);
  }
  if (isWord && !noun && !hasQualifier) return idiom(amount);
  if (noun?.unit.toLowerCase() === 'times' && isTimesMore(text, noun.end)) {
    return reading(amount, 'ratio', noun.end, 'times');
  }
  return reading(amount, 'quantity', noun?.end ?? end, noun?.unit ?? null);
};
