/** A time of day with no more decimals than it has: `10:00:00.500` is `10:00:00.5`. */
export const clockTime = (text: string): string =>
  text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
