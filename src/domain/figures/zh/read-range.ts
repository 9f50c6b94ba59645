import { Kind, kindAt, skipSpaces } from '../../numerals/character-kinds';
import { DIGITS } from '../../numerals/chinese-tables';
import { compare, dividedBy, times, whole, type Exact } from '../../numerals/exact';
import { readArabic } from '../../numerals/read-arabic';
import { readAmount, type Amount } from './amount';

const DASHES = '-–—~～〜－﹣−至到';
const TOGETHER = '和与同跟';
const BETWEEN = '之间';
const BETWEEN_STARTS = '在从于';

/** The number before its scales: 5万 is 5 × 10⁴. */
const coefficientOf = (text: string, amount: Amount): Exact =>
  amount.form === 'digits'
    ? (readArabic(text, amount.start)?.value ?? amount.value)
    : whole(DIGITS[text.charAt(amount.start)] ?? 1);

/** 3-5万: the lower end takes the scale of the upper, where it has none of its own. */
const scaledLike = (text: string, lower: Amount, upper: Amount): Exact => {
  if (lower.scaled || !upper.scaled) return lower.value;
  const coefficient = coefficientOf(text, upper);
  const scale = dividedBy(upper.value, coefficient);
  return scale && compare(lower.value, coefficient) < 0 ? times(lower.value, scale) : lower.value;
};

/** The offset of the upper end: 第 is said again in 第十和第十五. */
const secondStart = (text: string, lower: Amount, link: number): number => {
  const at = skipSpaces(text, link + 1);
  return text[lower.start - 1] === '第' && text[at] === '第' ? at + 1 : at;
};

const secondAt = (text: string, at: number): Amount | undefined => {
  const kind = kindAt(text, at);
  return kind >= Kind.ascii && kind <= Kind.small ? readAmount(text, at) : undefined;
};

const join = (text: string, lower: Amount, upper: Amount | undefined): Amount | undefined => {
  if (!upper || upper.form === 'bare' || upper.form === 'sequence') return undefined;
  const value = scaledLike(text, lower, upper);
  if (compare(value, upper.value) >= 0) return undefined;
  return {
    ...lower,
    end: upper.end,
    value,
    upper: upper.value,
    over: upper.over,
    scaled: upper.scaled,
  };
};

const isBetween = (text: string, at: number): boolean =>
  text.startsWith(BETWEEN, skipSpaces(text, at));

/**
 * Reads the upper end of a range behind its lower: 37–40, 三到五, 3-5万, 10与20之间.
 * @param floor where the figure before this one ends
 */
export const readRange = (text: string, lower: Amount, floor: number): Amount | undefined => {
  if (lower.over || lower.upper || lower.nature !== 'plain' || lower.form === 'bare')
    return undefined;
  const link = skipSpaces(text, lower.end);
  const character = text.charAt(link);
  if (character === '') return undefined;
  if (DASHES.includes(character))
    return join(text, lower, secondAt(text, secondStart(text, lower, link)));
  if (!TOGETHER.includes(character)) return undefined;
  const range = join(text, lower, secondAt(text, secondStart(text, lower, link)));
  if (!range || !isBetween(text, range.end)) return undefined;
  const before = lower.start - (text[lower.start - 1] === '第' ? 2 : 1);
  const opens = before >= floor && BETWEEN_STARTS.includes(text.charAt(before));
  return {
    ...range,
    start: opens ? before : range.start,
    end: skipSpaces(text, range.end) + BETWEEN.length,
  };
};
