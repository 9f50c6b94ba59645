import {
  isLetterAt,
  nextWord,
  skipGapBack,
  wordAt,
  wordBefore,
} from '../../numerals/english-words';
import { reading, type Recogniser } from '../reading';
import { isWithin, type Amount } from './amount';
import { ORDERERS } from './tables/contexts';
import { ORDER_NOUNS } from './tables/nouns';

const SUFFIX = /^(?:st|nd|rd|th)$/;

const suffixEnd = (text: string, { end, plainDigits }: Amount): number | undefined => {
  const word = plainDigits ? wordAt(text, end) : undefined;
  return word && SUFFIX.test(word.word) ? word.end : undefined;
};

const isLineStart = (text: string, start: number): boolean => {
  let at = start;
  while (start - at < 8 && ' \t#>*-+('.includes(text[at - 1] ?? '\0')) at -= 1;
  return at === 0 || text[at - 1] === '\n';
};

/** 1. 2) (3): at the start of a line, or in brackets anywhere. */
const isMarker = (text: string, { start, end, plainDigits }: Amount): boolean => {
  if (!plainDigits || end - start > 2) return false;
  if (text[start - 1] === '(' && text[end] === ')') return true;
  if (!isLineStart(text, start)) return false;
  return text[end] === ')' || (text[end] === '.' && /\s/.test(text.charAt(end + 1)));
};

const ordererBefore = (text: string, start: number): number | undefined => {
  const gap = skipGapBack(text, start);
  const hasStop = text[gap - 1] === '.' || text[gap - 1] === '#';
  if (text[gap - 1] === '№' || (text[gap - 1] === '#' && gap === start)) return gap - 1;
  const word = wordBefore(text, hasStop ? gap - 1 : gap);
  if (!word || !ORDERERS.has(word.word) || (gap === start && !hasStop)) return undefined;
  // “the top 10”, “No. 5”, but “the total number 5”: a full stop is of an abbreviation alone.
  const isAbbreviation = word.word === 'no' || word.word === 'nos';
  if (hasStop && !isAbbreviation) return undefined;
  if (word.word === 'no' && !hasStop && !/^N/.test(text.charAt(word.start))) return undefined;
  return word.start;
};

/** Recognises places in an order: 16th, No. 3, Top Ten, Article 12, three-star, list numbering. */
export const recogniseOrdinal: Recogniser<Amount> = (text, amount, floor) => {
  const suffix = suffixEnd(text, amount);
  if (suffix !== undefined) return reading(amount, 'ordinal', suffix, null);
  if (isMarker(text, amount)) return reading(amount, 'ordinal', amount.end, null);
  const noun = nextWord(text, amount.end);
  if (noun && ORDER_NOUNS.has(noun.word) && isWithin(amount, 0, 10)) {
    return reading(amount, 'ordinal', noun.end, noun.word);
  }
  const orderer = ordererBefore(text, amount.start);
  const isPlain = (amount.plainDigits || amount.form === 'words') && isWithin(amount, 0, 9999);
  if (orderer === undefined || orderer < floor || !isPlain || amount.scaled) return undefined;
  const end = isLetterAt(text, amount.end) ? amount.end + 1 : amount.end;
  return reading(amount, 'ordinal', end, null, { start: orderer });
};
