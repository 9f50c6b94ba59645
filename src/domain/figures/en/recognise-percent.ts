import { nextWord, skipGap } from '../../numerals/english-words';
import { dividedBy, whole, type Exact } from '../../numerals/exact';
import { reading, type Recogniser } from '../reading';
import type { Amount } from './amount';

const POINTS = /^points?$/;

interface Sign {
  readonly end: number;
  readonly unit: string;
  readonly perTen: number;
}

const signAt = (text: string, at: number): Sign | undefined => {
  const sign = skipGap(text, at);
  const character = text.charAt(sign);
  if (character === '%' || character === '％') return { end: sign + 1, unit: '%', perTen: 1 };
  return character === '‰' ? { end: sign + 1, unit: '‰', perTen: 10 } : undefined;
};

const wordsAt = (text: string, at: number): Sign | undefined => {
  const first = nextWord(text, at);
  if (first?.word === 'percent' || first?.word === 'percentage' || first?.word === 'pct') {
    return first.word === 'percentage' && !POINTS.test(nextWord(text, first.end)?.word ?? '')
      ? undefined
      : { end: first.end, unit: text.slice(first.start, first.end), perTen: 1 };
  }
  const second = first?.word === 'per' ? nextWord(text, first.end) : undefined;
  if (second?.word === 'cent' && first) return { end: second.end, unit: 'per cent', perTen: 1 };
  return second?.word === 'mille' && first
    ? { end: second.end, unit: 'per mille', perTen: 10 }
    : undefined;
};

/** Recognises percentages: 5.5%, 5 per cent, 2.3 percentage points. The value is in percent. */
export const recognisePercent: Recogniser<Amount> = (text, amount) => {
  const sign = signAt(text, amount.end) ?? wordsAt(text, amount.end);
  if (!sign) return undefined;
  const points = nextWord(text, sign.end);
  const isPoints = points !== undefined && POINTS.test(points.word) && text[sign.end] !== '-';
  const inPercent = (value: Exact): Exact => dividedBy(value, whole(sign.perTen)) ?? value;
  const unit = isPoints ? `percentage ${points.word}` : sign.unit;
  return reading(amount, 'percent', isPoints ? points.end : sign.end, unit, {
    value: inPercent(amount.value),
    ...(amount.upper ? { upper: inPercent(amount.upper) } : {}),
  });
};
