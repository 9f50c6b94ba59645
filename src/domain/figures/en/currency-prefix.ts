import { isLetterAt, skipGapBack } from '../../numerals/english-words';
import { PREFIXES } from './tables/money';

const LONGEST = 4;

/** A currency in front of a number, and where it begins. */
export interface CurrencyPrefix {
  readonly word: string;
  readonly currency: string;
  readonly start: number;
}

/** The currency that ends in front of an offset, a space between allowed: RMB 162, US$5. */
export const currencyBefore = (text: string, at: number): CurrencyPrefix | undefined => {
  const end = skipGapBack(text, at);
  for (let length = LONGEST; length > 0; length -= 1) {
    const start = end - length;
    if (start < 0) continue;
    const word = text.slice(start, end);
    const currency = PREFIXES.get(word);
    const isPartOfWord = isLetterAt(text, start) && isLetterAt(text, start - 1);
    // “5 million yuan 3”: the word belongs to what stands before it.
    if (currency !== undefined && !isPartOfWord && word !== 'yuan')
      return { word, currency, start };
  }
  return undefined;
};

/** How long the currency at an offset is, the space behind it included; 0 where none stands. */
export const prefixLengthAt = (text: string, at: number): number => {
  for (let length = LONGEST; length > 0; length -= 1) {
    const word = text.slice(at, at + length);
    if (word.length === length && PREFIXES.has(word)) {
      return text[at + length] === ' ' ? length + 1 : length;
    }
  }
  return 0;
};
