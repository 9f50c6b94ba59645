import { isDigitAt, skipSpaces } from '../../numerals/character-kinds';
import { compare, fromDigits, plus, whole } from '../../numerals/exact';
import type { Amount } from './amount';
import { phraseAt, phraseBefore } from './phrase-table';
import { reading, type Reading, type Recogniser } from '../reading';
import { DATES, DURATIONS, EARLIEST_YEAR, LATEST_YEAR, POINTS_MADE, WEEKDAYS } from './tables/time';
import { UNITS } from './tables/units';

const HALF = fromDigits('5', 1);

const isWithin = ({ value }: Amount, least: number, most: number): boolean =>
  value.denominator === 1n && compare(value, whole(least)) >= 0 && compare(value, whole(most)) <= 0;

/** Four digits, 2023 or 二〇二三, that could name a year. */
const isYear = (text: string, amount: Amount): boolean =>
  !amount.scaled &&
  !amount.over &&
  isWithin(amount, EARLIEST_YEAR, LATEST_YEAR) &&
  (amount.form === 'sequence' ||
    (amount.end - amount.start >= 4 &&
      isDigitAt(text, amount.start) &&
      !text.slice(amount.start, amount.end).includes(',')));

const MOST: Readonly<Record<string, number>> = {
  月: 12,
  月份: 12,
  日: 31,
  号: 31,
  时: 24,
  时许: 24,
  时整: 24,
  点: 24,
  點: 24,
  点钟: 24,
  点整: 24,
  季度: 4,
  世纪: 99,
  分许: 59,
};

/** What makes a time of day of 点: 8点半, 8点30分, 8点到9点, the end of a clause. */
const isHourAt = (text: string, end: number): boolean =>
  phraseAt(POINTS_MADE, text, end) === undefined &&
  (isDigitAt(text, end) ||
    /[半许前后起至到开左零一二三四五六七八九十，。、；：！？\s]|$/u.test(text.charAt(end) || '\n'));

/** The minutes of 9点30分: 分 elsewhere counts points. */
const isMinute = (text: string, amount: Amount, at: number): boolean =>
  text[at] === '分' &&
  '点點时時'.includes(text[amount.start - 1] ?? '\n') &&
  isWithin(amount, 0, 59);

const dateUnit = (text: string, amount: Amount, at: number): string | undefined => {
  const unit = phraseAt(DATES, text, at);
  if (unit === undefined) return undefined;
  const most = MOST[unit];
  if (unit.startsWith('年'))
    return unit === '年' || unit === '年度' || unit === '年份'
      ? isYear(text, amount)
        ? unit
        : undefined
      : unit;
  if (most !== undefined && !isWithin(amount, 0, most)) return undefined;
  if (amount.over || amount.value.denominator !== 1n) return undefined;
  if (unit === '点' || unit === '點') return isHourAt(text, at + 1) ? unit : undefined;
  if (
    unit === '日' &&
    /^(?:[内游后间]|[以之][内后])/.test(text.slice(at + 1, at + 3)) &&
    text[amount.start - 1] !== '月'
  )
    return undefined;
  if (unit === '号') return text[amount.start - 1] === '月' ? unit : undefined;
  return unit;
};

/** 3个半月, 2小时半: a half within or behind the unit. */
const duration = (text: string, amount: Amount, at: number): Reading | undefined => {
  const unit = phraseAt(DURATIONS, text, at) ?? (text[at] === '日' ? '日' : undefined);
  if (unit === undefined || (phraseAt(UNITS, text, at)?.length ?? 0) > unit.length)
    return undefined;
  const end = at + unit.length;
  const isHalf = unit.startsWith('个半') || text[end] === '半';
  const value = isHalf ? plus(amount.value, HALF) : amount.value;
  return reading(
    amount,
    'duration',
    text[end] === '半' ? end + 1 : end,
    unit.replace(/[半多余]/, ''),
    {
      value,
      over: /[多余]/.test(unit),
    },
  );
};

const isWeekday = (text: string, amount: Amount): boolean =>
  amount.form === 'words' &&
  amount.end - amount.start === 1 &&
  phraseBefore(WEEKDAYS, text, amount.start) !== undefined &&
  isWithin(amount, 1, 6) &&
  !'每一两二三四五六七八九十几多本上下该0123456789'.includes(text[amount.start - 2] ?? '\n');

/** Recognises points in time (2023年, 12月, 20时, 周三) and lengths of time (三年, 5个月). */
export const recogniseTime: Recogniser<Amount> = (text, amount) => {
  if (
    amount.nature !== 'plain' ||
    (amount.form === 'bare' && !amount.over && text[amount.end] !== '年')
  )
    return undefined;
  const at = skipSpaces(text, amount.end);
  if (isWeekday(text, amount)) return reading(amount, 'date', amount.end, null);
  if (isMinute(text, amount, at)) return reading(amount, 'date', at + 1, '分');
  const date = dateUnit(text, amount, at);
  if (date !== undefined) return reading(amount, 'date', at + date.length, date);
  const isPair = amount.end - amount.start === 2 && isDigitAt(text, amount.start);
  if (isPair && text.startsWith('年代', at)) return reading(amount, 'date', at + 2, '年代');
  return duration(text, amount, at);
};

/** Whether the amount, with nothing behind it, is the number of a year: 2023宁波市. */
export const isBareYear = (text: string, amount: Amount): boolean =>
  isYear(text, amount) && isWithin(amount, 1900, 2100);
