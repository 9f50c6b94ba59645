import { isDigitAt } from '../../numerals/character-kinds';
import { fromDigits, toValue } from '../../numerals/exact';
import { digitsEnd } from '../../numerals/read-arabic';
import type { Figure } from '../figure';
import { mayBeginAt, readAmount, type Amount } from './amount';
import { findAddresses } from './find-addresses';
import { phraseAt } from './phrase-table';
import { qualifierBefore, qualify } from './qualify';
import { readDigitGroups } from './read-digit-groups';
import { readFraction } from './read-fraction';
import { readRange } from './read-range';
import { readSlash } from './read-slash';
import type { Reading, Recogniser } from './reading';
import { recogniseIdentifier } from './recognise-identifier';
import { recogniseList } from './recognise-list';
import { recogniseMoney } from './recognise-money';
import { recogniseOrdinal } from './recognise-ordinal';
import { recognisePercent } from './recognise-percent';
import { recogniseQuantity } from './recognise-quantity';
import { recogniseTime } from './recognise-time';
import { IDIOMS, WORD_DIGITS, WORDS } from './tables/idioms';
import { SET_SHARE_WORDS, SET_SHARES } from './tables/weights';

/** What is found at an offset, and where to go on; no figure where the characters are a word. */
interface Step {
  readonly end: number;
  readonly figure?: Figure;
}

const RECOGNISERS: readonly Recogniser[] = [
  recognisePercent,
  recogniseMoney,
  recogniseList,
  recogniseOrdinal,
  recogniseIdentifier,
  recogniseTime,
];

const asFigure = (text: string, found: Reading, isOver: boolean, floor: number): Figure => {
  const { qualifier, start, end } = qualify(text, found, isOver, floor);
  return {
    text: text.slice(start, end),
    start,
    end,
    value: toValue(found.value),
    ...(found.upper ? { upper: toValue(found.upper) } : {}),
    unit: found.unit,
    ...(found.currency === undefined ? {} : { currency: found.currency }),
    qualifier,
    class: found.class,
  };
};

const plainFigure = (
  text: string,
  start: number,
  end: number,
  kind: Figure['class'],
  value: Figure['value'],
): Step => ({
  end,
  figure: {
    text: text.slice(start, end),
    start,
    end,
    value,
    unit: null,
    qualifier: 'exact',
    class: kind,
  },
});

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

/** Digits too many to be a number: a name, whose value is its digits. */
const readLongDigits = (text: string, at: number): Step => {
  const end = digitsEnd(text, at);
  return plainFigure(text, at, end, 'identifier', text.slice(at, end));
};

const readGroups = (text: string, at: number): Step | undefined => {
  const groups = isDigitAt(text, at) ? readDigitGroups(text, at) : undefined;
  if (!groups) return undefined;
  const first = toValue(fromDigits((groups.parts[0] ?? '0').normalize('NFKC')));
  return plainFigure(text, at, groups.end, groups.class, first);
};

const readPhrase = (text: string, at: number): Step | undefined => {
  const share = phraseAt(SET_SHARE_WORDS, text, at);
  if (share !== undefined) {
    return plainFigure(text, at, at + share.length, 'percent', SET_SHARES[share] ?? 0);
  }
  const idiom = phraseAt(IDIOMS, text, at);
  const word = phraseAt(WORDS, text, at);
  if (word !== undefined && word.length >= (idiom?.length ?? 0)) return { end: at + word.length };
  if (idiom === undefined) return undefined;
  const amount = readAmount(text, at);
  return plainFigure(text, at, at + idiom.length, 'idiom', amount ? toValue(amount.value) : 1);
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
  const figure = asFigure(text, found, amount.over || found.over === true, floor);
  return { end: Math.max(figure.end, amount.end), figure };
};

const REFERENCE_LENGTH = 300;

/** The offset behind a metric reference in prose, `{{…}}`: its digits are a key's. */
const referenceEnd = (text: string, at: number): number | undefined => {
  if (text[at] !== '{' || text[at + 1] !== '{') return undefined;
  const end = text.slice(at, at + REFERENCE_LENGTH).indexOf('}}');
  return end === -1 ? undefined : at + end + 2;
};

/**
 * Finds every number in Chinese prose and says what it is, in order and without overlap. Linear in
 * the text, whatever it holds.
 */
export const readChineseFigures = (text: string): Figure[] => {
  const figures: Figure[] = [];
  const addresses = findAddresses(text);
  let address = 0;
  let floor = 0;
  let at = 0;
  while (at < text.length) {
    while ((addresses[address]?.end ?? Infinity) <= at) address += 1;
    const inAddress = at >= (addresses[address]?.start ?? Infinity);
    const behind = referenceEnd(text, at);
    if (behind !== undefined) {
      at = behind;
      floor = behind;
      continue;
    }
    if (inAddress && isDigitAt(text, at)) {
      const step = readLongDigits(text, at);
      if (step.figure) figures.push(step.figure);
      at = step.end;
      floor = at;
      continue;
    }
    const step = inAddress
      ? undefined
      : (readPhrase(text, at) ??
        (mayBeginAt(text, at) ? (readGroups(text, at) ?? readFigure(text, at, floor)) : undefined));
    if (step?.figure) {
      figures.push(step.figure);
      floor = step.end;
    }
    at = step?.end ?? at + 1;
  }
  return figures;
};
