import { isDigitAt } from './character-kinds';
import { dividedBy, fromDigits, times, whole, type Exact } from './exact';

/** Digits as they are written, with separators, decimals and exponent: 1,234.5, １０, 2e5, 15k. */
export interface ArabicNumber {
  readonly end: number;
  readonly value: Exact;
  /** How many digits stand before the point. */
  readonly length: number;
  readonly grouped: boolean;
  readonly decimals: number;
  readonly leadingZero: boolean;
}

/** Longer than any number in prose; from here on digits are a name and nothing is computed. */
const MOST_DIGITS = 40;
const MOST_GROUPS = 12;
const LARGEST_EXPONENT = 300;
/** GB/T 15835 and the SI set thousands apart by a small space, which typists make a whole one. */
const SPACES = ' \u00a0\u2009\u202f';

const isSpace = (text: string, at: number): boolean => SPACES.includes(text[at] ?? '\n');

/** The end of the digits at an offset, at most `most` of them. */
export const digitsEnd = (text: string, at: number, most = Infinity): number => {
  let end = at;
  while (end - at < most && isDigitAt(text, end)) end += 1;
  return end;
};

const plain = (text: string, start: number, end: number): string =>
  text
    .slice(start, end)
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, '');

const isSeparatorAt = (text: string, at: number): boolean => {
  const character = text[at];
  if (character === undefined) return false;
  if (character === '，')
    return text.charCodeAt(at - 1) >= 0xff10 && text.charCodeAt(at + 1) >= 0xff10;
  return character === ',' || SPACES.includes(character);
};

/** The end of groups behind a first group of digits: of three, or Indian of two before a last three. */
const groupsEnd = (text: string, first: number): number => {
  let end = first;
  let at = first;
  for (let group = 0; group < MOST_GROUPS && isSeparatorAt(text, at); group += 1) {
    const next = digitsEnd(text, at + 1, 4);
    const length = next - at - 1;
    if (length !== 2 && length !== 3) break;
    if (isSpace(text, at) && (length !== 3 || isSpace(text, next))) break;
    at = next;
    if (length === 3) end = at;
  }
  return end;
};

const pointAt = (text: string, at: number): boolean =>
  (text[at] === '.' || text[at] === '．') && isDigitAt(text, at + 1);

const isLetterAt = (text: string, at: number): boolean => /[A-Za-z]/.test(text[at] ?? '');

const readExponent = (text: string, at: number): { end: number; exponent: number } | undefined => {
  if (text[at] !== 'e' && text[at] !== 'E') return undefined;
  const sign = text[at + 1] === '-' || text[at + 1] === '+' ? 1 : 0;
  const start = at + 1 + sign;
  const end = digitsEnd(text, start, 4);
  if (end === start || isDigitAt(text, end) || isLetterAt(text, end)) return undefined;
  const size = Number(plain(text, start, end));
  if (size > LARGEST_EXPONENT) return undefined;
  return { end, exponent: text[at + 1] === '-' ? -size : size };
};

const power = (exponent: number): Exact =>
  exponent < 0
    ? { numerator: 1n, denominator: 10n ** BigInt(-exponent) }
    : { numerator: 10n ** BigInt(exponent), denominator: 1n };

const readSuffix = (text: string, at: number): { end: number; exponent: number } | undefined =>
  (text[at] === 'k' || text[at] === 'K') && !isLetterAt(text, at + 1) && !isDigitAt(text, at + 1)
    ? { end: at + 1, exponent: 3 }
    : readExponent(text, at);

const LARGEST_POWER = 60;
const MOST_POWER_DIGITS = 12;

/** 2^-1, 10^6, 1.1^+23: an exact power, where base and exponent are small enough to be meant. */
const readPower = (
  text: string,
  at: number,
  base: Exact,
): { end: number; value: Exact } | undefined => {
  if (text[at] !== '^' || base.numerator.toString().length > MOST_POWER_DIGITS) return undefined;
  let start = at + 1;
  while (start - at <= 2 && '+-'.includes(text[start] ?? '\n')) start += 1;
  const end = digitsEnd(text, start, 3);
  const size = Number(plain(text, start, end) || 'x');
  if (!(size <= LARGEST_POWER) || isDigitAt(text, end)) return undefined;
  const isInverse = start === at + 2 && text[at + 1] === '-';
  const raised = {
    numerator: base.numerator ** BigInt(size),
    denominator: base.denominator ** BigInt(size),
  };
  const value = isInverse ? dividedBy(whole(1), raised) : raised;
  return value && { end, value };
};

/**
 * Reads the number that begins at an offset, where a digit stands, or a point and a digit.
 * @returns undefined where no digit stands, or where so many do that they are no number
 */
export const readArabic = (text: string, at: number): ArabicNumber | undefined => {
  const first = digitsEnd(text, at);
  if (first === at && !pointAt(text, at)) return undefined;
  const canGroup = first - at <= 3 && first > at;
  const integerEnd = canGroup ? groupsEnd(text, first) : first;
  const decimalEnd = pointAt(text, integerEnd) ? digitsEnd(text, integerEnd + 1) : integerEnd;
  if (decimalEnd - at > MOST_DIGITS) return undefined;
  const digits = plain(text, at, decimalEnd);
  const decimals = decimalEnd === integerEnd ? 0 : decimalEnd - integerEnd - 1;
  const suffix = readSuffix(text, decimalEnd);
  const value = fromDigits(digits, decimals);
  const raised = readPower(text, decimalEnd, value);
  return {
    end: raised?.end ?? suffix?.end ?? decimalEnd,
    value: raised?.value ?? (suffix ? times(value, power(suffix.exponent)) : value),
    length: digits.length - decimals,
    grouped: integerEnd > first,
    decimals,
    leadingZero: first - at > 1 && plain(text, at, at + 1) === '0',
  };
};
