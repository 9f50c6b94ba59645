/** A whole number as a backup has it: its digits where JavaScript would round. */
export const wholeNumber = (digits: string): number | string => {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
};
