import { isDigitAt, Kind, kindAt } from '../../numerals/character-kinds';
import { times, whole, type Exact } from '../../numerals/exact';
import type { Numeral } from '../../numerals/numeral';
import { readChinese } from '../../numerals/read-chinese';

/** A number of the text, range and sign included, before it is known what it counts. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  readonly upper?: Exact;
  readonly over: boolean;
  readonly form: Numeral['form'];
  readonly scaled: boolean;
  /** What its own words make of it: 百分之三 is percent, 三分之一 a ratio. */
  readonly nature: 'plain' | 'percent' | 'ratio';
}

const SEVERAL = '数几數幾';
/** Words that end in 数: 人数, 总数, 多数. Their number follows, it is not “several”. */
const NOT_SEVERAL = '人件总次家户份指系基岁个多少分参招计函整倍位无十百千万亿项场篇册台亩半';
const NOT_NEGATIVE = '减担抱胜欺辜自正年月日时分号－-';

const isWordCharacter = (character: string): boolean => /[A-Za-z0-9０-９]/.test(character);

const negativeAt = (text: string, at: number): boolean => {
  const sign = text.charAt(at);
  if (!'负負-－−'.includes(sign) || sign === '') return false;
  const before = text.charAt(at - 1);
  return !NOT_NEGATIVE.includes(before) || before === '' ? !isWordCharacter(before) : false;
};

const severalAt = (text: string, at: number): boolean =>
  SEVERAL.includes(text.charAt(at) || '\n') &&
  !NOT_SEVERAL.includes(text.charAt(at - 1) || '\n') &&
  (kindAt(text, at + 1) === Kind.small || kindAt(text, at + 1) === Kind.big);

/** Whether a number could begin here; asked of each character, so it looks at one or two. */
export const mayBeginAt = (text: string, at: number): boolean => {
  const kind = kindAt(text, at);
  if (kind >= Kind.ascii && kind <= Kind.big) return true;
  const character = text.charAt(at);
  if ((character === '.' || character === '．') && isDigitAt(text, at + 1))
    return !isWordCharacter(text.charAt(at - 1)) && text.charAt(at - 1) !== '.';
  return severalAt(text, at) || ('负負-－−'.includes(character) && negativeAt(text, at));
};

/** Reads a number with its sign, or “several” of a scale (数十, 几百). */
export const readAmount = (text: string, start: number): Amount | undefined => {
  const several = severalAt(text, start);
  const negative = !several && negativeAt(text, start);
  let from = several || negative ? start + 1 : start;
  while (negative && text[from] === ' ') from += 1;
  const numeral = readChinese(text, from);
  if (!numeral) return undefined;
  const sign = whole(negative ? -1 : 1);
  return {
    ...numeral,
    start,
    value: times(numeral.value, sign),
    over: numeral.over || several,
    form: several ? 'words' : numeral.form,
    nature: 'plain',
  };
};
