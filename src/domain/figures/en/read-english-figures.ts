import { isDigitAt } from '../../numerals/character-kinds';
import { ORDINALS } from '../../numerals/english-tables';
import { isLetterAt, lettersEnd, nextWord, wordAt } from '../../numerals/english-words';
import { fromDigits, toValue, whole } from '../../numerals/exact';
import { asFigure, plainFigure } from '../as-figure';
import type { Figure } from '../figure';
import { readDigitGroups } from '../read-digit-groups';
import type { Recogniser } from '../reading';
import { readLongDigits, scanText, type Step } from '../scan-text';
import { readAmount, type Amount } from './amount';
import { currencyBefore } from './currency-prefix';
import { qualifierAttached, qualifierBefore, qualify } from './qualify';
import { readRange } from './read-range';
import { readRatio } from './read-ratio';
import { recogniseMoney } from './recognise-money';
import { recogniseName } from './recognise-name';
import { recogniseOrdinal } from './recognise-ordinal';
import { recognisePercent } from './recognise-percent';
import { recogniseQuantity } from './recognise-quantity';
import { recogniseTime } from './recognise-time';

const RECOGNISERS: readonly Recogniser<Amount>[] = [
  recognisePercent,
  recogniseMoney,
  recogniseOrdinal,
  recogniseName,
  recogniseTime,
];

const readExtended = (text: string, start: number): Amount | undefined => {
  const first = readAmount(text, start);
  return first && (readRatio(text, first) ?? readRange(text, first) ?? first);
};

const readFigure = (text: string, at: number, floor: number): Figure | undefined => {
  const amount = readExtended(text, at);
  if (!amount) return undefined;
  const attached = qualifierAttached(text, amount.end);
  const within = attached?.qualifier ?? (amount.over ? 'over' : undefined);
  for (const recognise of RECOGNISERS) {
    const counted = attached ? { ...amount, end: attached.end } : amount;
    const found = recognise(text, counted, floor);
    if (found) return asFigure(text, found, qualify(text, found, within, floor));
  }
  const hasQualifier =
    within !== undefined || qualifierBefore(text, amount.start, floor) !== undefined;
  const found = recogniseQuantity(text, amount, attached?.end, hasQualifier);
  return asFigure(text, found, qualify(text, found, within, floor));
};

const readGroups = (text: string, at: number): Figure | undefined => {
  const groups = readDigitGroups(text, at);
  if (!groups || currencyBefore(text, at)) return undefined;
  const value = toValue(fromDigits(groups.parts[0] ?? '0'));
  return plainFigure(text, at, groups.end, groups.class, value);
};

/** first, twenty-first: places in an order, as words. */
const readOrdinalWord = (text: string, at: number): Figure | undefined => {
  const word = wordAt(text, at);
  if (!word) return undefined;
  const alone = ORDINALS.get(word.word);
  if (alone !== undefined) return plainFigure(text, at, word.end, 'ordinal', alone);
  const tens = readAmount(text, at);
  const next =
    tens?.form === 'words' && tens.end === word.end && text[word.end] === '-'
      ? nextWord(text, word.end)
      : undefined;
  const unit = next && ORDINALS.get(next.word);
  if (!tens || !next || unit === undefined || unit > 9) return undefined;
  const value = toValue({ ...tens.value, numerator: tens.value.numerator + whole(unit).numerator });
  return plainFigure(text, at, next.end, 'ordinal', value);
};

const isSignAt = (text: string, at: number): boolean =>
  '-−–'.includes(text[at] ?? '\n') &&
  isDigitAt(text, at + 1) &&
  !/[\p{L}\p{N})]/u.test(text.charAt(at - 1));

const figureAt = (text: string, at: number, floor: number): Figure | undefined => {
  if (isDigitAt(text, at)) {
    return readGroups(text, at) ?? readFigure(text, at, floor);
  }
  if (
    isSignAt(text, at) ||
    (text[at] === '.' && isDigitAt(text, at + 1) && !/\w/.test(text.charAt(at - 1)))
  ) {
    return readFigure(text, at, floor);
  }
  if (!isLetterAt(text, at) || isLetterAt(text, at - 1)) return undefined;
  return readOrdinalWord(text, at) ?? readFigure(text, at, floor);
};

const stepAt = (text: string, at: number, floor: number): Step => {
  const figure = figureAt(text, at, floor);
  if (figure) return { end: figure.end, figure };
  if (isDigitAt(text, at)) return readLongDigits(text, at);
  return { end: Math.max(at + 1, lettersEnd(text, at)) };
};

/** Finds every number in English prose and says what it is, in order and without overlap. */
export const readEnglishFigures = (text: string): Figure[] =>
  scanText(text, (at, floor) => stepAt(text, at, floor));
