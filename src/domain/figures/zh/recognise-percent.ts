import { isDigitAt, Kind, kindAt, skipSpaces } from '../../numerals/character-kinds';
import { DIGITS } from '../../numerals/chinese-tables';
import { compare, dividedBy, plus, times, whole, type Exact } from '../../numerals/exact';
import type { Amount } from './amount';
import { reading, type Reading, type Recogniser } from '../reading';
import { NOT_TENTHS, PERCENT_SIGNS, TENTHS } from './tables/weights';

const TEN = whole(10);

/** The offset behind 百分点, 个 before it and spaces within it allowed. */
const pointsEnd = (text: string, at: number): number | undefined => {
  let next = skipSpaces(text, at);
  if (text[next] === '个' || text[next] === '個') next = skipSpaces(text, next + 1);
  for (const characters of ['百佰', '分', '点點']) {
    if (!characters.includes(text[next] ?? '\n')) return undefined;
    next = skipSpaces(text, next + 1);
  }
  while (kindAt(text, next - 1) === Kind.space) next -= 1;
  return next;
};

const readSign = (text: string, amount: Amount): Reading | undefined => {
  const at = skipSpaces(text, amount.end);
  const sign = text.charAt(at);
  const perTen = PERCENT_SIGNS[sign];
  if (perTen === undefined) return undefined;
  const inPercent = (value: Exact): Exact => dividedBy(value, whole(perTen)) ?? value;
  return reading(amount, 'percent', at + 1, sign === '‰' ? sign : '%', {
    value: inPercent(amount.value),
    ...(amount.upper ? { upper: inPercent(amount.upper) } : {}),
  });
};

/** 7 2 折: digits set apart by a space, as tables have them. */
const withSecondDigit = (text: string, amount: Amount): Amount => {
  const second = amount.end + 1;
  const isApart = text[amount.end] === ' ' && isDigitAt(text, second) && amount.form === 'digits';
  if (!isApart || text[skipSpaces(text, second + 1)] !== '折') return amount;
  const digit = whole(Number(text.charAt(second).normalize('NFKC')));
  return { ...amount, end: second + 1, value: plus(times(amount.value, TEN), digit) };
};

/** 三成 is 30 %, 七成六 76 %, 八五折 85 %. */
const readTenths = (text: string, first: Amount): Reading | undefined => {
  const amount = withSecondDigit(text, first);
  const at = skipSpaces(text, amount.end);
  const word = text.charAt(at);
  if (!TENTHS.has(word) || NOT_TENTHS[word]?.includes(text[at + 1] ?? '\n')) return undefined;
  const isWhole = word === '折' && compare(amount.value, TEN) >= 0;
  if (isWhole && amount.form === 'words') return undefined;
  const inPercent = (value: Exact): Exact => (isWhole ? value : times(value, TEN));
  const next = skipSpaces(text, at + 1);
  const digit = word === '成' && kindAt(text, next) === Kind.digit ? DIGITS[text.charAt(next)] : 0;
  return reading(amount, 'percent', digit ? next + 1 : at + 1, word, {
    value: plus(inPercent(amount.value), whole(digit ?? 0)),
    ...(amount.upper ? { upper: inPercent(amount.upper) } : {}),
  });
};

/** Recognises percentages: 5.5%, 3‰, 百分之三, 2个百分点, 三成, 八五折. The value is in percent. */
export const recognisePercent: Recogniser<Amount> = (text, amount) => {
  if (amount.nature === 'percent') return reading(amount, 'percent', amount.end, '%');
  const points = pointsEnd(text, amount.end);
  if (points !== undefined) return reading(amount, 'percent', points, '百分点');
  if (amount.form === 'bare') return undefined;
  return readSign(text, amount) ?? readTenths(text, amount);
};
