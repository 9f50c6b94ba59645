import { isDigitAt } from '../../numerals/character-kinds';
import { nextWord } from '../../numerals/english-words';
import { dividedBy } from '../../numerals/exact';
import { readEnglish } from '../../numerals/read-english';
import type { Amount } from './amount';

/** Reads 1/3, and one in five, behind an amount: the one over the other. */
export const readRatio = (text: string, first: Amount): Amount | undefined => {
  const isAlways = text.startsWith('24/7', first.start);
  if (!isAlways && text[first.end] === '/' && isDigitAt(text, first.end + 1) && first.plainDigits) {
    const below = readEnglish(text, first.end + 1);
    const value =
      below && text[below.end] !== '/' ? dividedBy(first.value, below.value) : undefined;
    return value && below && { ...first, end: below.end, value, isRatio: true, plainDigits: false };
  }
  const link = nextWord(text, first.end);
  if (first.form !== 'words' || first.scaled || link?.word !== 'in') return undefined;
  const second = nextWord(text, link.end);
  const below = second && readEnglish(text, second.start);
  if (below?.form !== 'words' || below.isShare || below.over) return undefined;
  const value = dividedBy(first.value, below.value);
  return value && { ...first, end: below.end, value, isRatio: true };
};
