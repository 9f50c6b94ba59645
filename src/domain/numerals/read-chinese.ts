import { isDigitAt, Kind, kindAt, skipSpaces } from './character-kinds';
import {
  BIG_SCALES,
  DIGITS,
  MORE,
  NOT_MORE,
  NOT_SCALE,
  PAIR_DIGITS,
  SMALL_SCALES,
} from './chinese-tables';
import { fromDigits, plus, times, whole, type Exact } from './exact';
import type { Numeral } from './numeral';
import { readArabic } from './read-arabic';
import { readPointDigits } from './read-point-digits';
import { begin, ZERO, type NumeralState } from './numeral-state';
import { maySet, setScale, total } from './scale-stack';

const digitAt = (text: string, at: number): number => DIGITS[text[at] ?? ''] ?? 0;

const isEmpty = (state: NumeralState): boolean =>
  state.digit === undefined && state.section.numerator === 0n && state.stack.groups.length === 0;

/** Two neighbouring digits before a scale or a measure are a range: 三四百, 七八个. */
const isPair = (first: number, second: number): boolean => first > 0 && second === first + 1;

const readDigits = (state: NumeralState, text: string, at: number): boolean => {
  if (state.digit !== undefined || state.decimals) return false;
  let end = at;
  while (kindAt(text, end) === Kind.digit) end += 1;
  const scaleFollows = kindAt(text, end) === Kind.small || kindAt(text, end) === Kind.big;
  if (
    PAIR_DIGITS.includes(text[at] ?? '') &&
    !isEmpty(state) &&
    !(end === at + 1 && scaleFollows)
  ) {
    return false;
  }
  const first = digitAt(text, at);
  if (end === at + 1) {
    if (first === 0) state.zero = true;
    if (first === 0 && !isEmpty(state)) return advance(state, end);
    state.digit = whole(first);
    return advance(state, end);
  }
  if (first === 0 && !isEmpty(state)) {
    state.zero = true;
    return advance(state, at + 1);
  }
  const second = digitAt(text, at + 1);
  if (end === at + 2 && isPair(first, second)) {
    state.digit = whole(first);
    state.spread = whole(second - first);
    return advance(state, end);
  }
  if (!isEmpty(state)) {
    state.digit = whole(first);
    return advance(state, at + 1);
  }
  state.sequence = true;
  state.digit = fromDigits(
    [...text.slice(at, Math.min(end, at + 40))].map((c) => DIGITS[c] ?? 0).join(''),
  );
  return advance(state, end);
};

const advance = (state: NumeralState, end: number): true => {
  state.end = end;
  return true;
};

const readDigitsInArabic = (state: NumeralState, text: string, at: number): boolean => {
  if (state.digit !== undefined || state.decimals || !(isEmpty(state) || state.scaled))
    return false;
  const number = readArabic(text, at);
  if (!number || (!isEmpty(state) && (number.decimals > 0 || number.leadingZero))) return false;
  // 2亿5000 and 5万4 go on; 3万 20300 does not: what follows a scale is smaller than the scale.
  if (!isEmpty(state) && number.length > Math.log10(state.lastScale)) return false;
  state.digit = number.value;
  state.arabic = true;
  if (number.length > 1 && !isEmpty(state)) state.zero = true;
  return advance(state, number.end);
};

const readSmallScale = (state: NumeralState, text: string, at: number): boolean => {
  const scale = SMALL_SCALES[text[at] ?? ''] ?? 1;
  if (NOT_SCALE[text[at] ?? '']?.includes(text[at + 1] ?? '\n') || state.sequence) return false;
  if (scale >= state.smallest || (state.decimals && !state.arabic)) return false;
  // 2023 十大: digits take 百 and 千, never 十.
  if (state.arabic && state.digit !== undefined && scale === 10) return false;
  // 零十 is ten: a zero before a scale holds a place, it multiplies nothing.
  const digit = state.digit?.numerator === 0n ? undefined : state.digit;
  const implied = digit === undefined;
  if (implied && scale !== 10) {
    if (!isEmpty(state) || state.zero) return false;
    state.bare = true;
  }
  state.section = plus(state.section, times(digit ?? whole(1), whole(scale)));
  state.spread = times(state.spread, whole(scale));
  state.digit = undefined;
  state.smallest = scale;
  state.lastScale = scale;
  state.scaled = true;
  state.zero = false;
  return advance(state, at + 1);
};

const readBigScale = (state: NumeralState, text: string, at: number): boolean => {
  const character = text[at] ?? '';
  if (NOT_SCALE[character]?.includes(text[at + 1] ?? '\n') || state.sequence) return false;
  const scale = whole(BIG_SCALES[character] ?? 1);
  const section = plus(state.section, state.digit ?? ZERO);
  const hasSection = section.numerator !== 0n;
  if (isEmpty(state)) state.bare = true;
  else if (!maySet(state.stack, hasSection, scale)) return false;
  state.stack = setScale(state.stack, isEmpty(state) ? whole(1) : section, scale);
  Object.assign(state, { section: ZERO, digit: undefined, smallest: Infinity, zero: false });
  state.spread = times(state.spread, scale);
  state.lastScale = BIG_SCALES[character] ?? 1;
  state.scaled = true;
  state.decimals = false;
  return advance(state, at + 1);
};

/** 三千五 is 3500 and 九万四 is 94000, but 五亿零六 ends in six and 二十五 in five. */
const withTrailingDigit = (state: NumeralState): Exact => {
  if (state.digit === undefined) return state.section;
  const belongsToScale = state.lastScale >= 100 && !state.zero && !state.decimals;
  const unit = belongsToScale ? whole(state.lastScale / 10) : whole(1);
  return plus(state.section, times(state.digit, unit));
};

/** 余, 多, 几 and 来 after digits or a scale; within a number only before a big scale. */
const readMore = (state: NumeralState, text: string, at: number): boolean => {
  const character = text[at] ?? '';
  if (isEmpty(state) || state.sequence || MORE.includes(text[at - 1] ?? '\n')) return false;
  if (NOT_MORE[character]?.includes(text[at + 1] ?? '\n')) return false;
  const isFew = character === '几' || character === '幾';
  if (isFew && (!state.scaled || state.digit !== undefined)) return false;
  const isSome = character === '来' || character === '來';
  if (isSome && (state.arabic ? at - state.start > 2 : !state.scaled || state.digit !== undefined))
    return false;
  if (!state.scaled && !state.arabic) return false;
  state.over = true;
  return advance(state, at + 1);
};

const readPoint = (state: NumeralState, text: string, at: number): boolean => {
  if (isEmpty(state) || state.decimals || state.over || (state.arabic && state.digit)) return false;
  const point = readPointDigits(text, at + 1);
  if (!point) return false;
  state.section = plus(withTrailingDigit(state), point.value);
  state.digit = undefined;
  state.decimals = true;
  return advance(state, point.end);
};

type Step = (state: NumeralState, text: string, at: number) => boolean;

const steps: Readonly<Record<number, Step>> = {
  [Kind.ascii]: readDigitsInArabic,
  [Kind.fullWidth]: readDigitsInArabic,
  [Kind.digit]: readDigits,
  [Kind.small]: readSmallScale,
  [Kind.big]: readBigScale,
  [Kind.more]: readMore,
  [Kind.point]: readPoint,
};

/** Over spaces a number goes on with Chinese numerals alone: 两千 四 百 五, not 1 2. */
const nextAt = (state: NumeralState, text: string): number => {
  const next = skipSpaces(text, state.end);
  if (next === state.end || !isDigitAt(text, next)) return next;
  return state.scaled ? next : state.end;
};

const formOf = (state: NumeralState): Numeral['form'] => {
  if (state.bare) return 'bare';
  if (state.sequence) return 'sequence';
  return state.arabic ? 'digits' : 'words';
};

const MOST_STEPS = 60;

/**
 * Reads the number that begins at an offset: Chinese, Arabic or mixed, with scales, decimals and
 * “and more” inside (1.62亿, 5万4千, 三千五, 二百三十余万, 三四百).
 * @returns undefined where no number begins
 */
export const readChinese = (text: string, start: number): Numeral | undefined => {
  const state = begin(start);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const at = step === 0 ? start : nextAt(state, text);
    const read =
      steps[kindAt(text, at)] ?? (step === 0 && text[at] === '.' ? readDigitsInArabic : undefined);
    if (!read?.(state, text, at)) break;
    // 二百三十余万 goes on; 7130余2 does not.
    if (
      state.over &&
      kindAt(text, skipSpaces(text, state.end)) !== Kind.big &&
      !MORE.includes(text[state.end] ?? '\n')
    )
      break;
  }
  if (state.end === start) return undefined;
  const value = total(state.stack, withTrailingDigit(state));
  const numeral = {
    start,
    end: state.end,
    value,
    over: state.over,
    form: formOf(state),
    scaled: state.scaled,
  };
  return state.spread.numerator === 0n ? numeral : { ...numeral, upper: plus(value, state.spread) };
};
