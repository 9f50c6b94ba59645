import { isDigitAt, skipSpaces } from '../../numerals/character-kinds';
import type { Amount } from './amount';
import { phraseAt, phraseBefore } from './phrase-table';
import { reading, type Recogniser } from '../reading';
import { CLOSING_QUOTES, NAMED, NAMERS, OPENING_QUOTES } from './tables/contexts';
import { LATIN_UNITS, UNITS } from './tables/units';

const isLetter = (character: string): boolean => /[A-Za-z]/.test(character);

/** From here on digits without separators are an account or a telephone, not a count. */
const PHONE_LENGTH = 11;

const isPlainDigits = (text: string, { start, end }: Amount): boolean => {
  for (let at = start; at < end; at += 1) if (!isDigitAt(text, at)) return false;
  return true;
};

const letterBefore = (text: string, start: number): boolean =>
  isLetter(text.charAt(start - 1)) || (text[start - 1] === '-' && isLetter(text.charAt(start - 2)));

/** The end of the letters and digits that go on: 5G, 3D, 4K, 2B. */
const glueEnd = (text: string, at: number): number => {
  let end = at;
  while (end - at < 12 && (isLetter(text.charAt(end)) || isDigitAt(text, end))) end += 1;
  return end;
};

const isQuoted = (text: string, { start, end }: Amount): boolean =>
  OPENING_QUOTES.includes(text[start - 1] ?? '\n') && CLOSING_QUOTES.includes(text[end] ?? '\n');

const isGenerationAt = (text: string, { start, end }: Amount): boolean =>
  end - start === 2 && text[end] === '后';

/** 1+X, 3+5, 7×24: terms of a formula count nothing. */
const isTerm = (text: string, { start, end }: Amount): boolean =>
  ('+＋×xX*'.includes(text[end] ?? '\n') && /[A-Za-z0-9]/.test(text.charAt(end + 1))) ||
  ('+＋×'.includes(text[start - 1] ?? '\n') && /[A-Za-z0-9]/.test(text.charAt(start - 2)));

/** Recognises names made of digits: G20, 12345热线, “360”, 3号楼, telephone numbers, 00后. */
export const recogniseIdentifier: Recogniser<Amount> = (text, amount) => {
  const { start, end, form } = amount;
  if (form !== 'digits' && form !== 'sequence') {
    return phraseAt(NAMED, text, end)?.startsWith('号') && !text.startsWith('号召', end)
      ? reading(amount, 'identifier', end + 1, null)
      : undefined;
  }
  const isPlain = form === 'sequence' || isPlainDigits(text, amount);
  if (form === 'digits' && letterBefore(text, start)) {
    return reading(amount, 'identifier', glueEnd(text, end), null);
  }
  if (
    form === 'digits' &&
    isLetter(text.charAt(end)) &&
    phraseAt(LATIN_UNITS, text, end) === undefined
  ) {
    return reading(amount, 'identifier', glueEnd(text, end), null);
  }
  if (!isPlain) {
    const isVersion = text[end] === '版' && text.slice(start, end).includes('.');
    return isVersion ? reading(amount, 'identifier', end + 1, null) : undefined;
  }
  if (isTerm(text, amount)) return reading(amount, 'identifier', end, null);
  if (isGenerationAt(text, amount)) return reading(amount, 'idiom', end + 1, null);
  const named = phraseAt(NAMED, text, end);
  const isNamed = named !== undefined && named !== '强' && named !== '后' && named !== '室';
  const isLong =
    form === 'digits' && end - start >= PHONE_LENGTH && phraseAt(UNITS, text, end) === undefined;
  const hasLeadingZero = end - start > 1 && /[0０]/.test(text.charAt(start));
  if (isNamed) return reading(amount, 'identifier', end + named.length, null);
  if (isLong || hasLeadingZero || isQuoted(text, amount))
    return reading(amount, 'identifier', end, null);
  if (phraseBefore(NAMERS, text, skipBack(text, start)) !== undefined) {
    return reading(amount, 'identifier', end, null);
  }
  return skipSpaces(text, end) === end && named === '室'
    ? reading(amount, 'identifier', end + 1, null)
    : undefined;
};

const skipBack = (text: string, at: number): number => (text[at - 1] === ' ' ? at - 1 : at);
