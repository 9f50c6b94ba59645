const SMALL = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
  'sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const LARGEST = 1e6;

const belowHundred = (value: number): string => {
  if (value < 20) return SMALL[value] ?? '';
  const rest = value % 10;
  return (TENS[Math.floor(value / 10)] ?? '') + (rest === 0 ? '' : `-${SMALL[rest] ?? ''}`);
};

const belowThousand = (value: number): string => {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  if (hundreds === 0) return belowHundred(rest);
  return `${SMALL[hundreds] ?? ''} hundred${rest === 0 ? '' : ` and ${belowHundred(rest)}`}`;
};

/**
 * Writes a whole number in British English words: twenty-one, one hundred and three.
 * @returns undefined for what is not written in words: decimals, negative numbers, a million and more
 */
export const writeEnglish = (value: number): string | undefined => {
  if (!Number.isInteger(value) || value < 0 || value >= LARGEST) return undefined;
  const thousands = Math.floor(value / 1000);
  const rest = value % 1000;
  if (thousands === 0) return belowThousand(rest);
  const head = `${belowThousand(thousands)} thousand`;
  if (rest === 0) return head;
  return `${head}${rest < 100 ? ' and ' : ' '}${belowThousand(rest)}`;
};
