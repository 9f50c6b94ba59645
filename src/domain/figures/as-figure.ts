import { toValue } from '../numerals/exact';
import type { Figure, FigureQualifier } from './figure';
import type { Reading } from './reading';

/** A qualifier and how far it widens the figure. */
export interface FoundQualifier {
  readonly qualifier: FigureQualifier;
  readonly start: number;
  readonly end: number;
}

/** The figure that a reading and its qualifier make. */
export const asFigure = (
  text: string,
  found: Reading,
  { qualifier, start, end }: FoundQualifier,
): Figure => ({
  text: text.slice(start, end),
  start,
  end,
  value: toValue(found.value),
  ...(found.upper ? { upper: toValue(found.upper) } : {}),
  unit: found.unit,
  ...(found.currency === undefined ? {} : { currency: found.currency }),
  qualifier,
  class: found.class,
});

/** A figure that is what it is by its form alone: a name, a date in digits, a set phrase. */
export const plainFigure = (
  text: string,
  start: number,
  end: number,
  kind: Figure['class'],
  value: Figure['value'],
): Figure => ({
  text: text.slice(start, end),
  start,
  end,
  value,
  unit: null,
  qualifier: 'exact',
  class: kind,
});
