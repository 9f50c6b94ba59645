import type { Exact } from '../numerals/exact';
import type { FigureClass } from './figure';

/** A number of the text, in any language, before it is known what it counts. */
export interface ReadNumber {
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  readonly upper?: Exact;
}

/** What a number turns out to be, before its qualifier is looked for. */
export interface Reading extends ReadNumber {
  readonly class: FigureClass;
  readonly unit: string | null;
  readonly currency?: string;
  /** Whether the unit itself says “and more”: 3个多月. */
  readonly over?: boolean;
}

/**
 * One question asked of a number: is it a percentage, a sum of money, a date?
 * @param floor where the figure before this one ends: nothing is taken from in front of it
 */
export type Recogniser<Amount extends ReadNumber> = (
  text: string,
  amount: Amount,
  floor: number,
) => Reading | undefined;

/** A reading of a number that runs to `end`, with the number's own value where none is given. */
export const reading = (
  amount: ReadNumber,
  kind: FigureClass,
  end: number,
  unit: string | null,
  change: Partial<Reading> = {},
): Reading => ({
  class: kind,
  start: amount.start,
  end,
  value: amount.value,
  ...(amount.upper ? { upper: amount.upper } : {}),
  unit,
  ...change,
});
