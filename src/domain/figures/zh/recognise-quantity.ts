import { skipSpaces } from '../../numerals/character-kinds';
import { compare, fromDigits, plus, times, whole } from '../../numerals/exact';
import type { Amount } from './amount';
import { phraseAt, phraseBefore } from './phrase-table';
import { reading, type Reading } from '../reading';
import { isBareYear } from './recognise-time';
import { COUNTING, DETERMINERS, DIGIT_SETS, NOT_A_SET, SETS } from './tables/contexts';
import {
  LATIN_UNITS,
  MEASURED,
  NOT_UNIT,
  UNIT_LINKS,
  UNIT_NOUNS,
  UNITS,
  WEAK_UNITS,
} from './tables/units';

const ONE = whole(1);
const HALF = fromDigits('5', 1);
const DOZEN = whole(12);
const HUNDRED = whole(100);

const latinUnitAt = (text: string, at: number): string | undefined => {
  const unit = phraseAt(LATIN_UNITS, text, at);
  return unit === undefined || /[A-Za-z0-9]/.test(text.charAt(at + unit.length)) ? undefined : unit;
};

const unitAt = (text: string, at: number): string | undefined => {
  const unit = phraseAt(UNITS, text, at) ?? latinUnitAt(text, at);
  const next = unit === undefined ? '' : text.charAt(at + unit.length);
  return unit !== undefined && next !== '' && NOT_UNIT[unit]?.includes(next) ? undefined : unit;
};

const unitNounAt = (text: string, end: number): string | undefined =>
  Object.keys(UNIT_NOUNS).find(
    (noun) => end >= noun.length && text.startsWith(noun, end - noun.length),
  );

/** The unit in front of a number without one: 人次达209万, 参加人数突破三万. */
const unitBefore = (text: string, start: number, floor: number): string | null => {
  let end = start;
  for (let link = 0; link < 4 && end > floor; link += 1) {
    const noun = unitNounAt(text, end);
    if (noun !== undefined && end - noun.length >= floor) return UNIT_NOUNS[noun] ?? null;
    const word = phraseBefore(UNIT_LINKS, text, end);
    if (word === undefined) return null;
    end -= word.length;
  }
  return null;
};

const isSetAt = (text: string, amount: Amount, isLone: boolean): boolean => {
  const next = text.charAt(amount.end);
  if (next === '' || amount.over || (amount.scaled && amount.form === 'digits')) return false;
  if (next === '大' && NOT_A_SET.includes(text[amount.end + 1] ?? '\n')) return false;
  if (amount.form === 'digits')
    return DIGIT_SETS.includes(next) && compare(amount.value, whole(1000)) <= 0;
  return (isLone || DIGIT_SETS.includes(next)) && SETS.includes(next);
};

const quantity = (text: string, amount: Amount, unit: string, at: number): Reading => {
  const end = at + unit.length;
  const isHalf = text[end] === '半' && amount.form !== 'bare';
  const isDozen = unit === '打' && compare(amount.value, HUNDRED) <= 0;
  const value = isDozen ? times(amount.value, DOZEN) : amount.value;
  return reading(amount, unit === '倍' ? 'ratio' : 'quantity', isHalf ? end + 1 : end, unit, {
    value: isHalf ? plus(value, HALF) : value,
  });
};

/** A single Chinese digit: 一 is “a”, 两 to 十 count with a measure word that makes no phrase of them. */
const readLone = (text: string, amount: Amount, unit: string | undefined): Reading | undefined => {
  const isOne = compare(amount.value, ONE) <= 0;
  const isCounted = isOne
    ? phraseBefore(COUNTING, text, amount.start) !== undefined
    : !DETERMINERS.includes(text[amount.start - 1] ?? '\n');
  const idiom = reading(amount, 'idiom', amount.end + (unit?.length ?? 0), unit ?? null);
  if (unit === undefined) return idiom;
  const isHalf = text[amount.end + unit.length] === '半' && MEASURED.has(unit);
  // “两个健康” names a programme; two of something need no quotation marks.
  const isName = '“‘「『《'.includes(text[amount.start - 1] ?? '\n');
  const isWeak = isName || (WEAK_UNITS.has(unit) && !isHalf);
  if ((isOne && unit === '打') || isHalf) return quantity(text, amount, unit, amount.end);
  return isCounted && !isWeak ? quantity(text, amount, unit, amount.end) : idiom;
};

/**
 * Recognises what is counted: 3466家, 7130余件, 千余个. Comes last: what is neither percentage, money,
 * time nor name is a quantity, or an idiom where nothing is counted by it.
 * @param hasQualifier whether a word like 超 or 近 stands before the amount
 */
export const recogniseQuantity = (
  text: string,
  amount: Amount,
  floor: number,
  hasQualifier: boolean,
): Reading | undefined => {
  if (amount.nature === 'ratio') return reading(amount, 'ratio', amount.end, null);
  const isLone = amount.form === 'words' && amount.end - amount.start === 1;
  const at = isLone ? amount.end : skipSpaces(text, amount.end);
  if (!hasQualifier && isSetAt(text, amount, isLone))
    return reading(amount, 'idiom', amount.end + 1, null);
  const unit = unitAt(text, at);
  if (isLone) return readLone(text, amount, unit);
  const isBare = amount.form === 'bare';
  if (isBare && !amount.over && !hasQualifier && !amount.upper) {
    return amount.end - amount.start > 1 ? reading(amount, 'idiom', amount.end, null) : undefined;
  }
  if (amount.form === 'sequence') {
    return reading(amount, isBareYear(text, amount) ? 'date' : 'idiom', amount.end, null);
  }
  if (unit !== undefined) return quantity(text, amount, unit, at);
  if (isBareYear(text, amount)) return reading(amount, 'date', amount.end, null);
  const before = unitBefore(text, amount.start, floor);
  const isSmall = amount.form === 'words' && !amount.over && compare(amount.value, HUNDRED) < 0;
  if (isSmall && before === null && !hasQualifier && !amount.upper)
    return reading(amount, 'idiom', amount.end, null);
  return reading(amount, 'quantity', amount.end, before);
};
