import { isDigitAt } from '../../numerals/character-kinds';
import type { EnglishNumber } from '../../numerals/english-number';
import { isLetterAt } from '../../numerals/english-words';
import { compare, times, whole } from '../../numerals/exact';
import { readEnglish } from '../../numerals/read-english';
import type { ReadNumber } from '../reading';

/** A number of English prose with its sign, or a range of two. */
export interface Amount extends EnglishNumber, ReadNumber {
  /** Whether it is a ratio by its own form: two thirds, 1/3, one in five. */
  readonly isRatio: boolean;
}

const isWordBefore = (text: string, at: number): boolean =>
  isLetterAt(text, at - 1) || isDigitAt(text, at - 1);

const signAt = (text: string, at: number): number => {
  if ('-−–'.includes(text[at] ?? '\n') && isDigitAt(text, at + 1)) {
    return isWordBefore(text, at) || '-−–)'.includes(text[at - 1] ?? '\n') ? 0 : 1;
  }
  return text.startsWith('minus ', at) && isDigitAt(text, at + 6) ? 6 : 0;
};

/** Reads the number that begins at an offset, with its sign: −5.5, minus 3. */
export const readAmount = (text: string, start: number): Amount | undefined => {
  const sign = isLetterAt(text, start - 1) ? 0 : signAt(text, start);
  const number = readEnglish(text, start + sign);
  if (!number) return undefined;
  const value = sign > 0 ? times(number.value, whole(-1)) : number.value;
  return { ...number, start, value, isRatio: number.isShare };
};

/** Whether an amount is a whole number within bounds. */
export const isWithin = ({ value }: ReadNumber, least: number, most: number): boolean =>
  value.denominator === 1n && compare(value, whole(least)) >= 0 && compare(value, whole(most)) <= 0;
