import { isLetterAt, nextWord, skipGap } from '../../numerals/english-words';
import { times, whole } from '../../numerals/exact';
import { reading, type Recogniser } from '../reading';
import type { Amount } from './amount';
import { currencyBefore } from './currency-prefix';
import { SUFFIXES } from './tables/money';

const MOST_WORDS = 3;

interface Suffix {
  readonly word: string;
  readonly currency: string;
  readonly end: number;
}

const suffixAt = (text: string, at: number): Suffix | undefined => {
  let found: Suffix | undefined;
  let phrase = '';
  let end = at;
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const word = nextWord(text, end);
    if (!word) break;
    phrase += (phrase === '' ? '' : ' ') + word.word;
    end = word.end;
    const currency = SUFFIXES.get(phrase);
    if (currency)
      found = { word: text.slice(skipGap(text, at), end).replace(/^-/, ''), currency, end };
  }
  return found;
};

/** US$5m: directly behind a sum, m is a million. */
const withMillion = (text: string, amount: Amount): Amount => {
  const isMillion = /[mM]/.test(text.charAt(amount.end)) && !isLetterAt(text, amount.end + 1);
  if (!isMillion || amount.scaled) return amount;
  return {
    ...amount,
    end: amount.end + 1,
    value: times(amount.value, whole(1e6)),
    ...(amount.upper ? { upper: times(amount.upper, whole(1e6)) } : {}),
    scaled: true,
  };
};

/** Recognises sums of money, with the currency before or behind: RMB 162 million, 5 million yuan. */
export const recogniseMoney: Recogniser<Amount> = (text, first, floor) => {
  const prefix = currencyBefore(text, first.start);
  if (prefix && prefix.start >= floor) {
    const amount = withMillion(text, first);
    const suffix = suffixAt(text, amount.end);
    return reading(amount, 'money', suffix?.end ?? amount.end, prefix.word, {
      start: prefix.start,
      currency: prefix.currency,
    });
  }
  const amount = suffixAt(text, first.end) ? first : withMillion(text, first);
  const suffix = suffixAt(text, amount.end);
  if (!suffix) return undefined;
  return reading(amount, 'money', suffix.end, suffix.word, { currency: suffix.currency });
};
