const MAX_SIGNIFICANT_DIGITS = 15;
const MAX_DECIMALS = 4;
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/;

/** The number that a caller sent as a number or as plain digits; undefined if it is neither. */
export const readNumber = (value: unknown): number | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'string' && PLAIN_NUMBER.test(value)) return Number(value);
  return undefined;
};

/**
 * Whether a value survives storage and JSON unchanged: at most 15 significant digits, at most 4 of
 * them decimals. What JavaScript writes with an exponent is too large or too small for that.
 */
export const isExact = (value: number): boolean => {
  const [whole = '', decimals = ''] = String(Math.abs(value)).split('.');
  if (whole.includes('e') || decimals.includes('e')) return false;
  const significant = `${whole}${decimals}`.replace(/^0+/, '');
  return decimals.length <= MAX_DECIMALS && significant.length <= MAX_SIGNIFICANT_DIGITS;
};
