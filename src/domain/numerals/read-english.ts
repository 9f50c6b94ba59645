import { isDigitAt } from './character-kinds';
import { number, scaleOf, scalesBehind, type EnglishNumber } from './english-number';
import { PARTS, SCALES, SMALL_NUMBERS } from './english-tables';
import { nextWord, wordAt, type Word } from './english-words';
import { dividedBy, fromDigits, plus, whole } from './exact';
import { readArabic } from './read-arabic';
import { readEnglishPhrase } from './read-english-phrase';

const HALF = fromDigits('5', 1);
const HUNDRED = 100;

const withHalf = (text: string, end: number): number | undefined => {
  const and = nextWord(text, end);
  const a = and?.word === 'and' ? nextWord(text, and.end) : undefined;
  const half = a?.word === 'a' ? nextWord(text, a.end) : undefined;
  return half?.word === 'half' ? half.end : undefined;
};

const readDigits = (text: string, start: number): EnglishNumber | undefined => {
  const arabic = readArabic(text, start);
  if (!arabic) return undefined;
  const half = withHalf(text, arabic.end);
  const value = half === undefined ? arabic.value : plus(arabic.value, HALF);
  const scaled = scalesBehind(text, half ?? arabic.end, value);
  return {
    ...scaled,
    start,
    form: 'digits',
    over: false,
    isShare: false,
    plainDigits:
      !scaled.scaled &&
      !arabic.grouped &&
      arabic.decimals === 0 &&
      arabic.end - start === arabic.length,
  };
};

interface Sum {
  readonly end: number;
  readonly total: number;
  readonly section: number;
  readonly scaled: boolean;
  readonly last: number;
}

const addWord = (sum: Sum, word: Word): Sum | undefined => {
  const small = SMALL_NUMBERS.get(word.word);
  if (small !== undefined) {
    const fitsTen = sum.last >= 20 && sum.last < HUNDRED && small > 0 && small < 10;
    const fitsScale = sum.last === 0 || sum.last >= HUNDRED;
    if (!fitsTen && !fitsScale) return undefined;
    return { ...sum, end: word.end, section: sum.section + small, last: small };
  }
  const scale = SCALES.get(word.word);
  if (scale === undefined || sum.section === 0) return undefined;
  if (scale === HUNDRED || scale === 12) {
    if (sum.section >= HUNDRED || sum.last >= HUNDRED) return undefined;
    return { ...sum, end: word.end, section: sum.section * scale, scaled: true, last: scale };
  }
  return {
    end: word.end,
    total: sum.total + sum.section * scale,
    section: 0,
    scaled: true,
    last: scale,
  };
};

/** “and” goes on a number only behind a scale and before what is smaller: one hundred and three. */
const nextInNumber = (text: string, sum: Sum): Word | undefined => {
  const next = nextWord(text, sum.end);
  if (next?.word !== 'and' || sum.last < HUNDRED) return next;
  const behind = nextWord(text, next.end);
  const small = behind && SMALL_NUMBERS.get(behind.word);
  const after = small === undefined || !behind ? undefined : nextWord(text, behind.end);
  const scale = scaleOf(after);
  const goesOn = scale === undefined || (sum.last === HUNDRED && scale > HUNDRED);
  return small !== undefined && goesOn ? behind : undefined;
};

const MOST_WORDS = 24;

const readSum = (text: string, first: Word): Sum | undefined => {
  let sum: Sum = { end: first.start, total: 0, section: 0, scaled: false, last: 0 };
  let word: Word | undefined = first;
  for (let words = 0; words < MOST_WORDS && word; words += 1) {
    const next: Sum | undefined = addWord(sum, word);
    if (!next) break;
    sum = next;
    word = nextInNumber(text, sum);
  }
  return sum.end === first.start ? undefined : sum;
};

const share = (text: string, sum: Sum, start: number): EnglishNumber | undefined => {
  const part = nextWord(text, sum.end);
  const parts = part && PARTS.get(part.word);
  const count = sum.total + sum.section;
  if (!part || parts === undefined || count >= parts || /^half/.test(part.word)) return undefined;
  if (count > 1 !== part.word.endsWith('s')) return undefined;
  const value = dividedBy(whole(count), whole(parts));
  return value && number(start, part.end, value, { isShare: true });
};

const readWords = (text: string, start: number): EnglishNumber | undefined => {
  const first = wordAt(text, start);
  if (!first) return undefined;
  const sum = readSum(text, first);
  if (!sum) return readEnglishPhrase(text, first);
  const part = share(text, sum, start);
  if (part) return part;
  const value = whole(sum.total + sum.section);
  const half = sum.scaled ? undefined : withHalf(text, sum.end);
  if (half !== undefined) {
    const scaled = scalesBehind(text, half, plus(value, HALF));
    return number(start, scaled.end, scaled.value, { scaled: scaled.scaled });
  }
  return number(start, sum.end, value, { scaled: sum.scaled });
};

/**
 * Reads the number that begins at an offset, in digits or words, with its scales: 2.09 million, two
 * and a half million, one hundred and three, a dozen, tens of thousands of, two thirds.
 * @returns undefined where no number begins
 */
export const readEnglish = (text: string, start: number): EnglishNumber | undefined =>
  isDigitAt(text, start) || text[start] === '.' ? readDigits(text, start) : readWords(text, start);
