import { isDigitAt } from '../../numerals/character-kinds';
import {
  isLetterAt,
  nextWord,
  skipGapBack,
  wordAt,
  wordBefore,
  type Word,
} from '../../numerals/english-words';
import { reading, type Reading, type Recogniser } from '../reading';
import { isWithin, type Amount } from './amount';
import { countedNoun } from './counted-noun';
import { qualifierBefore } from './qualify';
import { MONTHS, YEAR_CONTEXT } from './tables/contexts';
import { DURATION_NOUNS, LASTING } from './tables/nouns';

const isMonth = (word: string | undefined): boolean => word !== undefined && MONTHS.has(word);

/** 16 January, January 16, Jan. 16, the 16th of January. */
const isDay = (text: string, amount: Amount): boolean => {
  if (!amount.plainDigits || !isWithin(amount, 1, 31)) return false;
  const after = nextWord(text, amount.end)?.word;
  const gap = skipGapBack(text, amount.start);
  const before = wordBefore(text, text[gap - 1] === '.' ? gap - 1 : gap);
  if (isMonth(after) && after !== 'may') return true;
  const isMay = after === 'may' && /^\s*May\b/.test(text.slice(amount.end, amount.end + 6));
  // “may 5” is a verb's; “May 5” is a day.
  const isNamed =
    before !== undefined && isMonth(before.word) && /[A-Z]/.test(text.charAt(before.start));
  return isMay || isNamed;
};

const isClock = (text: string, { end }: Amount): boolean =>
  /^\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o’clock|o'clock)/.test(text.slice(end, end + 9));

const isYear = (text: string, amount: Amount, floor: number): boolean => {
  const isFour = amount.plainDigits && /^\d{4}/.test(text.slice(amount.start, amount.start + 4));
  if (!isFour || !isWithin(amount, 1000, 2999) || isLetterAt(text, amount.start - 1)) return false;
  if (text[amount.end] === 's' && !isLetterAt(text, amount.end + 1)) return true;
  const before = wordBefore(text, skipGapBack(text, amount.start));
  const isTotal =
    before?.word === 'of' && /total of $/i.test(text.slice(amount.start - 9, amount.start));
  const noun = countedNoun(text, amount.end, false);
  const isCounting = noun !== undefined && noun.end - amount.end <= noun.unit.length + 2;
  if (isCounting && isWithin(amount, 2000, 2000)) return false;
  if (before && YEAR_CONTEXT.has(before.word) && !isTotal) return isWithin(amount, 1000, 2100);
  if (!isWithin(amount, 1900, 2100) || isTotal) return false;
  if (qualifierBefore(text, amount.start, floor)) return false;
  return !(isCounting && before === undefined);
};

/** five years old, 18 years of age, five-year-old: where the age ends. */
const ageEnd = (text: string, { word, end }: Word): number | undefined => {
  if (word !== 'year' && word !== 'years') return undefined;
  const next = nextWord(text, end);
  if (next?.word === 'old') return next.end;
  const age = next?.word === 'of' ? nextWord(text, next.end) : undefined;
  return age?.word === 'age' ? age.end : undefined;
};

const duration = (text: string, amount: Amount): Reading | undefined => {
  let word = nextWord(text, amount.end);
  for (let words = 0; word && LASTING.has(word.word) && words < 2; words += 1) {
    word = nextWord(text, word.end);
  }
  if (!word || !DURATION_NOUNS.has(word.word)) return undefined;
  const isHyphened = text[amount.end] === '-';
  const isSingular = !word.word.endsWith('s');
  if (isSingular && !isHyphened && !isWithin(amount, 0, 1) && !amount.isRatio && !amount.scaled) {
    return word.word === 'second' ? undefined : reading(amount, 'duration', word.end, word.word);
  }
  const age = ageEnd(text, word);
  if (age !== undefined) return reading(amount, 'quantity', age, 'years old');
  return reading(amount, 'duration', word.end, word.word);
};

/** Recognises points in time (2023, 16 January, 5 p.m.) and lengths of time (five years, 24-hour). */
export const recogniseTime: Recogniser<Amount> = (text, amount, floor) => {
  if (isDay(text, amount)) return reading(amount, 'date', amount.end, null);
  if (isClock(text, amount)) return reading(amount, 'date', amount.end, null);
  if (isYear(text, amount, floor)) {
    const hasS = text[amount.end] === 's' && !isDigitAt(text, amount.end + 1);
    return reading(amount, 'date', hasS ? amount.end + 1 : amount.end, null);
  }
  const glued = amount.form === 'digits' ? wordAt(text, amount.end) : undefined;
  if (glued?.word === 's' && amount.plainDigits && isWithin(amount, 20, 90)) {
    return reading(amount, 'date', glued.end, null);
  }
  return duration(text, amount);
};
