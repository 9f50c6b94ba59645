import { skipSpaces, Kind, kindAt } from '../../numerals/character-kinds';
import { dividedBy, plus, whole, type Exact } from '../../numerals/exact';
import { readAmount, type Amount } from './amount';
import { phraseAt, phraseBefore } from './phrase-table';
import { reading, type Recogniser } from '../reading';
import {
  CURRENCIES,
  CURRENCY_PREFIX_WORDS,
  CURRENCY_PREFIXES,
  CURRENCY_WORDS,
  DOUBTFUL,
  NOT_YUAN,
  SUBUNIT_WORDS,
  SUBUNITS,
} from './tables/money';

const isLetter = (character: string): boolean => /[A-Za-z]/.test(character);

const beforeSpaces = (text: string, at: number): number => {
  let before = at;
  while (at - before < 4 && kindAt(text, before - 1) === Kind.space) before -= 1;
  return before;
};

const prefixOf = (
  text: string,
  amount: Amount,
  floor: number,
): { word: string; start: number } | undefined => {
  const end = beforeSpaces(text, amount.start);
  const word = phraseBefore(CURRENCY_PREFIX_WORDS, text, end);
  if (word === undefined || end - word.length < floor) return undefined;
  const isPartOfName = isLetter(word.charAt(0)) && isLetter(text.charAt(end - word.length - 1));
  return isPartOfName ? undefined : { word, start: end - word.length };
};

const suffixAt = (text: string, at: number): string | undefined => {
  const word = phraseAt(CURRENCY_WORDS, text, at);
  if (word === undefined) return undefined;
  const next = text.charAt(at + word.length);
  if (word === '元' && next !== '' && NOT_YUAN.includes(next)) return undefined;
  if (isLetter(word.charAt(0)) && isLetter(next)) return undefined;
  const isSure = !DOUBTFUL.has(word) || kindAt(text, at + word.length) !== Kind.none;
  return isSure || next === '' || /[\p{P}\p{Z}\s]/u.test(next) ? word : undefined;
};

/** 50元6角三分: what goes on behind a sum, in tenths and hundredths of the currency. */
const subunitsBehind = (text: string, from: number): { end: number; value: Exact } => {
  let sum = { end: from, value: whole(0) };
  for (let part = 0; part < 2; part += 1) {
    const and = text[sum.end] === '又' ? sum.end + 1 : sum.end;
    const kind = kindAt(text, and);
    const amount = kind >= Kind.ascii && kind <= Kind.digit ? readAmount(text, and) : undefined;
    const word = amount && phraseAt(SUBUNIT_WORDS, text, amount.end);
    const share = word && dividedBy(amount.value, whole(SUBUNITS[word] ?? 1));
    if (!share) break;
    sum = { end: amount.end + word.length, value: plus(sum.value, share) };
  }
  return sum;
};

/** Recognises sums of money, with the currency before or behind: 1.62亿元, $20, 人民币50元. */
export const recogniseMoney: Recogniser<Amount> = (text, amount, floor) => {
  if (amount.nature === 'percent') return undefined;
  const prefix = prefixOf(text, amount, floor);
  const at = skipSpaces(text, amount.end);
  const suffix = suffixAt(text, at);
  const word = suffix ?? prefix?.word;
  if (word === undefined) return undefined;
  const currency = (suffix && CURRENCIES[suffix]) ?? CURRENCY_PREFIXES[prefix?.word ?? ''] ?? 'CNY';
  const rest = subunitsBehind(text, suffix === undefined ? amount.end : at + suffix.length);
  return reading(amount, 'money', rest.end, word.replace(/[整钱]$/, ''), {
    start: prefix?.start ?? amount.start,
    value: plus(amount.value, rest.value),
    currency,
  });
};
