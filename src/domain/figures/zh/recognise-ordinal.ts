import { compare, whole } from '../../numerals/exact';
import type { Amount } from './amount';
import { phraseAt, phraseBefore } from './phrase-table';
import { qualifierBefore } from './qualify';
import { reading, type Reading, type Recogniser } from '../reading';
import { ORDERED, ORDERERS, POINT_WORDS, TIME_BEFORE } from './tables/contexts';
import { DATES, DURATIONS } from './tables/time';
import { UNITS } from './tables/units';

const LINE_ENDS = '\n\r';
const BULLETS = ' \t\u3000#>*-+（(';

const isLineStart = (text: string, start: number): boolean => {
  let at = start;
  while (start - at < 8 && BULLETS.includes(text[at - 1] ?? '\0')) at -= 1;
  return at === 0 || LINE_ENDS.includes(text.charAt(at - 1));
};

const isClauseStart = (text: string, start: number): boolean =>
  start === 0 || '\n。；;，,：:！？ \u3000'.includes(text.charAt(start - 1));

/** 1. 2、 （三） at the start of a line; 一是 at the start of a clause; （3） anywhere. */
const isMarker = (text: string, { start, end }: Amount): boolean => {
  const next = text.charAt(end);
  if (end - start > 3 || next === '') return false;
  const isBracketed = '（('.includes(text[start - 1] ?? '\n') && '）)'.includes(next);
  if (isBracketed) return end - start <= 2;
  if (isLineStart(text, start)) {
    if ('、．)）'.includes(next)) return true;
    if (next === '.') return !/\d/.test(text.charAt(end + 1));
  }
  return (
    /[一二三四五六七八九十]/.test(text.charAt(start)) &&
    POINT_WORDS.includes(next) &&
    isClauseStart(text, start)
  );
};

/** 在第十和第十五之间 begins before its 第. */
const isRangeOfPlaces = (text: string, { start, upper }: Amount): boolean =>
  upper !== undefined && text[start + 1] === '第';

const behindOrderer = (text: string, amount: Amount, floor: number): Reading | undefined => {
  const orderer = phraseBefore(
    ORDERERS,
    text,
    amount.start - (text[amount.start - 1] === ' ' ? 1 : 0),
  );
  if (orderer === undefined || amount.over) return undefined;
  const start = amount.start - orderer.length - (text[amount.start - 1] === ' ' ? 1 : 0);
  if (start < floor) return undefined;
  const duration = phraseAt(DURATIONS, text, amount.end);
  if (orderer === '前') {
    if (TIME_BEFORE.includes(text[start - 1] ?? '\n') || duration !== undefined) return undefined;
  }
  const unit =
    phraseAt(ORDERED, text, amount.end) ??
    duration ??
    phraseAt(UNITS, text, amount.end) ??
    phraseAt(DATES, text, amount.end) ??
    '';
  return reading(amount, 'ordinal', amount.end + unit.length, unit === '' ? null : unit, { start });
};

/** Recognises places in an order: 第十六次, 前十, 三等奖, 十四届, 二十大, list numbering. */
export const recogniseOrdinal: Recogniser<Amount> = (text, amount, floor) => {
  if (amount.nature !== 'plain') return undefined;
  if (isRangeOfPlaces(text, amount)) return reading(amount, 'ordinal', amount.end, null);
  const ordered = behindOrderer(text, amount, floor);
  if (ordered) return ordered;
  if (isMarker(text, amount)) return reading(amount, 'ordinal', amount.end, null);
  const isCompared = qualifierBefore(text, amount.start, floor) !== undefined;
  const isCongress =
    !isCompared &&
    amount.form === 'words' &&
    amount.end - amount.start >= 2 &&
    text[amount.end] === '大' &&
    !amount.over;
  if (isCongress && !text.startsWith('大类', amount.end))
    return reading(amount, 'ordinal', amount.end + 1, '大');
  const isOne = amount.form === 'words' && compare(amount.value, whole(1)) === 0;
  const unit = amount.over || isOne ? undefined : phraseAt(ORDERED, text, amount.end);
  return unit === undefined
    ? undefined
    : reading(amount, 'ordinal', amount.end + unit.length, unit);
};
