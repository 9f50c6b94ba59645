import { isDigitAt, Kind, kindAt, skipSpaces } from './character-kinds';
import { DIGITS, PAIR_DIGITS } from './chinese-tables';
import { fromDigits, type Exact } from './exact';

const MOST_DECIMALS = 30;

/**
 * The digits behind 点: 十五点七, 零点五. A small scale behind them makes it a time of day instead
 * (八点三十).
 */
export const readPointDigits = (
  text: string,
  at: number,
): { end: number; value: Exact } | undefined => {
  const start = skipSpaces(text, at);
  let end = start;
  let digits = '';
  while (kindAt(text, end) === Kind.digit && !PAIR_DIGITS.includes(text[end] ?? '')) {
    if (digits.length < MOST_DECIMALS) digits += String(DIGITS[text[end] ?? ''] ?? 0);
    end += 1;
  }
  if (digits === '' || kindAt(text, end) === Kind.small || isDigitAt(text, end)) return undefined;
  return { end, value: fromDigits(digits, digits.length) };
};
