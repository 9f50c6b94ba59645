import { isDigitAt } from '../../numerals/character-kinds';
import { fromDigits, toValue } from '../../numerals/exact';
import { asFigure, plainFigure } from '../as-figure';
import type { Figure } from '../figure';
import { mayBeginAt, readAmount, type Amount } from './amount';
import { phraseAt } from './phrase-table';
import { qualifierBefore, qualify } from './qualify';
import { readDigitGroups } from '../read-digit-groups';
import { readLongDigits, scanText, type Step } from '../scan-text';
import { readFraction } from './read-fraction';
import { readRange } from './read-range';
import { readSlash } from './read-slash';
import type { Reading, Recogniser } from '../reading';
import { recogniseIdentifier } from './recognise-identifier';
import { recogniseList } from './recognise-list';
import { recogniseMoney } from './recognise-money';
import { recogniseOrdinal } from './recognise-ordinal';
import { recognisePercent } from './recognise-percent';
import { recogniseQuantity } from './recognise-quantity';
import { recogniseTime } from './recognise-time';
import { IDIOMS, WORD_DIGITS, WORDS } from './tables/idioms';
import { SET_SHARE_WORDS, SET_SHARES } from './tables/weights';

const RECOGNISERS: readonly Recogniser<Amount>[] = [
  recognisePercent,
  recogniseMoney,
  recogniseList,
  recogniseOrdinal,
  recogniseIdentifier,
  recogniseTime,
];

/** “300+” says “over”. */
const withPlus = (text: string, amount: Amount): Amount =>
  '+＋'.includes(text[amount.end] ?? '\n') && !isDigitAt(text, amount.end + 1)
    ? { ...amount, end: amount.end + 1, over: true }
    : amount;

const readExtended = (text: string, start: number, floor: number): Amount | undefined => {
  const first = readAmount(text, start);
  if (!first) return undefined;
  const amount =
    readFraction(text, first) ?? readSlash(text, first) ?? readRange(text, first, floor) ?? first;
  return withPlus(text, amount);
};

const readGroups = (text: string, at: number): Step | undefined => {
  const groups = isDigitAt(text, at) ? readDigitGroups(text, at) : undefined;
  if (!groups) return undefined;
  const first = toValue(fromDigits((groups.parts[0] ?? '0').normalize('NFKC')));
  return { end: groups.end, figure: plainFigure(text, at, groups.end, groups.class, first) };
};

const readPhrase = (text: string, at: number): Step | undefined => {
  const share = phraseAt(SET_SHARE_WORDS, text, at);
  if (share !== undefined) {
    const end = at + share.length;
    return { end, figure: plainFigure(text, at, end, 'percent', SET_SHARES[share] ?? 0) };
  }
  const idiom = phraseAt(IDIOMS, text, at);
  const word = phraseAt(WORDS, text, at);
  if (word !== undefined && word.length >= (idiom?.length ?? 0)) return { end: at + word.length };
  if (idiom === undefined) return undefined;
  const amount = readAmount(text, at);
  const end = at + idiom.length;
  const value = amount ? toValue(amount.value) : 1;
  return { end, figure: plainFigure(text, at, end, 'idiom', value) };
};

const readFigure = (text: string, at: number, floor: number): Step => {
  const amount = readExtended(text, at, floor);
  if (!amount) return isDigitAt(text, at) ? readLongDigits(text, at) : { end: at + 1 };
  for (const recognise of RECOGNISERS) {
    const found = recognise(text, amount, floor);
    if (found) return finish(text, found, amount, floor);
  }
  const isWordDigit = amount.end - amount.start === 1 && WORD_DIGITS.includes(text.charAt(at));
  if (isWordDigit) return { end: amount.end };
  const hasQualifier = qualifierBefore(text, amount.start, floor) !== undefined;
  const found = recogniseQuantity(text, amount, floor, hasQualifier);
  return found ? finish(text, found, amount, floor) : { end: amount.end };
};

const finish = (text: string, found: Reading, amount: Amount, floor: number): Step => {
  const isOver = amount.over || found.over === true;
  const figure = asFigure(text, found, qualify(text, found, isOver, floor));
  return { end: Math.max(figure.end, amount.end), figure };
};

const stepAt = (text: string, at: number, floor: number): Step => {
  const phrase = readPhrase(text, at);
  if (phrase) return phrase;
  return mayBeginAt(text, at)
    ? (readGroups(text, at) ?? readFigure(text, at, floor))
    : { end: at + 1 };
};

/** Finds every number in Chinese prose and says what it is, in order and without overlap. */
export const readChineseFigures = (text: string): Figure[] =>
  scanText(text, (at, floor) => stepAt(text, at, floor));
