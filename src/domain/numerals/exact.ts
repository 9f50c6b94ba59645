/** An exact rational number: 1.62亿 is 162000000/1, 三分之一 is 1/3. The denominator is positive. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const LARGEST_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

const isSafe = (value: bigint): boolean => value <= LARGEST_SAFE && value >= -LARGEST_SAFE;

export const whole = (value: number | bigint): Exact => ({
  numerator: BigInt(value),
  denominator: 1n,
});

/**
 * Reads plain digits as an exact number.
 * @param digits decimal digits alone; @param decimals how many of them follow the point
 */
export const fromDigits = (digits: string, decimals = 0): Exact => ({
  numerator: BigInt(digits),
  denominator: 10n ** BigInt(decimals),
});

export const plus = (a: Exact, b: Exact): Exact =>
  a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };

export const times = (a: Exact, b: Exact): Exact => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** @returns undefined for a division by zero */
export const dividedBy = (a: Exact, b: Exact): Exact | undefined => {
  if (b.numerator === 0n) return undefined;
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: a.numerator * b.denominator * sign,
    denominator: a.denominator * b.numerator * sign,
  };
};

/** Negative, zero or positive, as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Exact, b: Exact): number => {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : Number(difference > 0n);
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [left, right] = [a < 0n ? -a : a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
};

/**
 * The value as JSON carries it: the nearest number, or decimal digits for a whole number beyond
 * 2⁵³. A quotient of safe integers is rounded once, so 1669/10 is 166.9 and nothing beside it.
 */
export const toValue = ({ numerator, denominator }: Exact): number | string => {
  if (denominator === 1n) return isSafe(numerator) ? Number(numerator) : numerator.toString();
  const divisor = greatestCommonDivisor(numerator, denominator);
  const [top, bottom] = [numerator / divisor, denominator / divisor];
  if (bottom === 1n) return isSafe(top) ? Number(top) : top.toString();
  return Number(top) / Number(bottom);
};
