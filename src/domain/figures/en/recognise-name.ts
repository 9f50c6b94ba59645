import { isDigitAt } from '../../numerals/character-kinds';
import {
  isLetterAt,
  lettersEnd,
  nextWord,
  skipGap,
  skipGapBack,
  wordBefore,
  type Word,
} from '../../numerals/english-words';
import { countedNoun } from './counted-noun';
import { reading, type Recogniser } from '../reading';
import type { Amount } from './amount';
import { MONTHS, NAMED, NAMERS } from './tables/contexts';
import { IRREGULAR_PLURALS } from './tables/nouns';

const PHONE_LENGTH = 11;
const OPENING = '“‘"\'「';
const CLOSING = '”’"\'」';

/** The end of the letters and digits that go on: 5G, 3A, 2B. */
const glueEnd = (text: string, at: number): number => {
  let end = at;
  while (end - at < 12 && (isLetterAt(text, end) || isDigitAt(text, end))) end += 1;
  return end;
};

const isGlued = (text: string, { start }: Amount): boolean =>
  isLetterAt(text, start - 1) || (text[start - 1] === '-' && /[A-Z]/.test(text.charAt(start - 2)));

/** 250km, 3m² and 5kg are measured; 5G and 3D are named. */
const isUnitAt = (text: string, at: number): boolean => {
  const unit = text.slice(at, lettersEnd(text, at));
  return unit === 'm' || unit === 'g' || unit === 'l' || IRREGULAR_PLURALS.has(unit.toLowerCase());
};

const isQuoted = (text: string, { start, end }: Amount): boolean =>
  OPENING.includes(text[start - 1] ?? '\n') && CLOSING.includes(text[end] ?? '\n');

/** Windows 11: a bare number behind a name within a sentence belongs to it. */
const isModel = (text: string, { start, end }: Amount, before: Word | undefined): boolean => {
  if (!before || end - start > 4 || !/[A-Z]/.test(text.slice(before.start, before.end)))
    return false;
  const isFirst =
    before.start === 0 ||
    /[.!?:\n“‘"]\s?$/.test(text.slice(Math.max(0, before.start - 2), before.start));
  const isBare = countedNoun(text, end, false) === undefined && nextWord(text, end) === undefined;
  return !isFirst && isBare && !MONTHS.has(before.word);
};

/** Recognises names made of digits: G20, 5G, ‘360’, the 12351 hotline, telephone numbers, 24/7. */
export const recogniseName: Recogniser<Amount> = (text, amount) => {
  const { start, end, form } = amount;
  if (form !== 'digits') return undefined;
  if (isGlued(text, amount)) return reading(amount, 'identifier', glueEnd(text, end), null);
  if (
    isLetterAt(text, end) &&
    !amount.scaled &&
    !isUnitAt(text, end) &&
    !/[0-9]/.test(text.charAt(end))
  ) {
    const letters = text.slice(end, lettersEnd(text, end));
    if (letters === letters.toUpperCase() && letters.length <= 3)
      return reading(amount, 'identifier', glueEnd(text, end), null);
  }
  if (text.slice(start, end) === '24' && text.startsWith('/7', end))
    return reading(amount, 'idiom', end + 2, null);
  // 4K video; 40k is forty thousand.
  if (text[end - 1] === 'K' && end - start <= 3) return reading(amount, 'identifier', end, null);
  if (!amount.plainDigits) return undefined;
  if (isQuoted(text, amount)) return reading(amount, 'identifier', end, null);
  const isLong = end - start >= PHONE_LENGTH && nextWord(text, end) === undefined;
  const hasLeadingZero = end - start > 1 && text[start] === '0';
  if (isLong || hasLeadingZero) return reading(amount, 'identifier', end, null);
  const back = skipGapBack(
    text,
    text[skipGapBack(text, start) - 1] === ':' ? skipGapBack(text, start) - 1 : start,
  );
  const before = wordBefore(text, back);
  if (before && NAMERS.has(before.word) && skipGap(text, back) > back - 1 && back < start)
    return reading(amount, 'identifier', end, null);
  const after = nextWord(text, end);
  if (isModel(text, amount, before)) return reading(amount, 'identifier', end, null);
  if (after && NAMED.has(after.word)) return reading(amount, 'identifier', end, null);
  return undefined;
};
