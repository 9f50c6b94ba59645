import { skipSpaces } from '../../numerals/character-kinds';
import { dividedBy, plus, times, whole, type Exact } from '../../numerals/exact';
import { readAmount, type Amount } from './amount';

const HUNDRED = whole(100);

/** The offset behind 分之, spaces within it allowed; undefined where it does not stand. */
const behindOf = (text: string, at: number): number | undefined => {
  const share = skipSpaces(text, at);
  if (text[share] !== '分') return undefined;
  const of = skipSpaces(text, share + 1);
  return text[of] === '之' ? skipSpaces(text, of + 1) : undefined;
};

/** 百分之, 千分之, 万分之, 百万分之: a bare scale is a rate, 一百分之 a fraction. */
const asRate = (denominator: Amount, numerator: Amount): Amount | undefined => {
  const share = dividedBy(times(numerator.value, HUNDRED), denominator.value);
  if (!share) return undefined;
  const upper = numerator.upper && dividedBy(times(numerator.upper, HUNDRED), denominator.value);
  return {
    ...numerator,
    start: denominator.start,
    value: share,
    ...(upper ? { upper } : {}),
    nature: 'percent',
  };
};

const withWhole = (head: Amount | undefined, share: Exact): Exact => {
  if (!head) return share;
  const isNegative = head.value.numerator < 0n;
  return plus(head.value, isNegative ? times(share, whole(-1)) : share);
};

/** Reads D分之N behind an amount that has been read as D. */
const readShare = (text: string, denominator: Amount, head?: Amount): Amount | undefined => {
  const at = behindOf(text, denominator.end);
  const numerator = at === undefined ? undefined : readAmount(text, at);
  if (!numerator) return undefined;
  // 百分之百: a bare scale stands for itself here.
  if (denominator.form === 'bare' && !denominator.over && !head)
    return asRate(denominator, numerator);
  const share = dividedBy(numerator.value, denominator.value);
  if (!share) return undefined;
  const start = head?.start ?? denominator.start;
  const { upper: _upper, ...rest } = numerator;
  return { ...rest, start, value: withWhole(head, share), nature: 'ratio', form: 'words' };
};

/** Reads a fraction in words that begins with an amount: 三分之一, 百分之三, 三又二分之一. */
export const readFraction = (text: string, first: Amount): Amount | undefined => {
  const share = readShare(text, first);
  if (share) return share;
  const and = skipSpaces(text, first.end);
  if (text[and] !== '又') return undefined;
  const denominator = readAmount(text, skipSpaces(text, and + 1));
  return denominator && readShare(text, denominator, first);
};
