import type { Exact } from '../../numerals/exact';
import type { FigureClass } from '../figure';
import type { Amount } from './amount';

/** What an amount turns out to be, before its qualifier is looked for. */
export interface Reading {
  readonly class: FigureClass;
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  readonly upper?: Exact;
  readonly unit: string | null;
  readonly currency?: string;
  /** Whether the unit itself says “and more”: 3个多月. */
  readonly over?: boolean;
}

/**
 * One question asked of an amount: is it a percentage, a sum of money, a date?
 * @param floor where the figure before this one ends: nothing is taken from in front of it
 */
export type Recogniser = (text: string, amount: Amount, floor: number) => Reading | undefined;

/** A reading of an amount that runs to `end`, with the amount's own value where none is given. */
export const reading = (
  amount: Amount,
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
