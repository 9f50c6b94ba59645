import { dividedBy, plus } from '../../numerals/exact';
import { readArabic } from '../../numerals/read-arabic';
import type { Amount } from './amount';

const isSlash = (character: string | undefined): boolean => character === '/' || character === '／';

/** Reads 1/2, and 1 4/3 (one and four thirds), behind an amount in digits. */
export const readSlash = (text: string, first: Amount): Amount | undefined => {
  if (first.form !== 'digits' || first.over) return undefined;
  if (isSlash(text[first.end])) {
    const below = readArabic(text, first.end + 1);
    if (!below || isSlash(text[below.end])) return undefined;
    const value = dividedBy(first.value, below.value);
    return value && { ...first, end: below.end, value, nature: 'ratio' };
  }
  if (text[first.end] !== ' ') return undefined;
  const above = readArabic(text, first.end + 1);
  if (!above || !isSlash(text[above.end])) return undefined;
  const below = readArabic(text, above.end + 1);
  const share = below && dividedBy(above.value, below.value);
  return share && { ...first, end: below.end, value: plus(first.value, share), nature: 'ratio' };
};
