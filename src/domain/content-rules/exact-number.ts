const MAX_SIGNIFICANT_DIGITS = 15;
/** Whole part without leading, decimals without trailing zeros; as bounded, it reads in linear time. */
const EXACT = /^[+-]?0*(\d{0,15})(?:\.(\d{0,4}?)0*)?$/;
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;

/**
 * The number that a caller sent as a number or as plain digits; undefined if it is neither. Digits
 * past a double's are rounded, so `isExact` is asked of what was sent.
 */
export const readNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string' && PLAIN_NUMBER.test(value)) return Number(value);
  return undefined;
};

/**
 * Whether a number, or plain digits, survives storage and JSON unchanged: at most 15 significant
 * digits, at most 4 of them decimals. What JavaScript writes with an exponent or in words is too
 * large or too small for that.
 */
export const isExact = (value: number | string): boolean => {
  const [, whole, decimals = ''] = EXACT.exec(String(value)) ?? [];
  return whole !== undefined && whole.length + decimals.length <= MAX_SIGNIFICANT_DIGITS;
};
