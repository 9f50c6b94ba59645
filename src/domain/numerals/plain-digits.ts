/** No value has more decimals: fifteen significant digits behind at most five zeros. */
const MOST_DECIMALS = 20;

const plain = new Intl.NumberFormat('en-US', {
  useGrouping: false,
  maximumFractionDigits: MOST_DECIMALS,
});

/** A number in decimal digits, all of them, without exponent or separators: 0.00001, 162000000. */
export const plainDigits = (value: number): string => plain.format(value === 0 ? 0 : value);

const trimmed = (digits: string): string =>
  digits.includes('.') ? digits.replace(/0+$/, '').replace(/\.$/, '') : digits;

/**
 * Moves the decimal point to the left, digit by digit, so that nothing is rounded.
 * @param digits decimal digits, with a sign and a point if need be; @param places how far to move
 */
export const movePoint = (digits: string, places: number): string => {
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = digits.slice(sign.length).split('.');
  const padded = whole.padStart(places + 1, '0');
  const cut = padded.length - places;
  return sign + trimmed(`${padded.slice(0, cut)}.${padded.slice(cut)}${decimals}`);
};

/** How many digits stand behind the decimal point. */
export const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;
