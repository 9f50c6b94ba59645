import { whole, type Exact } from './exact';
import { emptyStack, type ScaleStack } from './scale-stack';

/** A number in the making; `digit` is read but not yet under a scale. */
export interface NumeralState {
  readonly start: number;
  end: number;
  stack: ScaleStack;
  section: Exact;
  digit: Exact | undefined;
  /** The difference between the two digits of an approximate pair: 三四百. */
  spread: Exact;
  /** The last scale read, to which a trailing digit belongs: 三千五 is 3500. */
  lastScale: number;
  /** The smallest small scale of this section: 百 may follow 千, not the other way. */
  smallest: number;
  zero: boolean;
  over: boolean;
  scaled: boolean;
  arabic: boolean;
  bare: boolean;
  sequence: boolean;
  decimals: boolean;
}

export const ZERO = whole(0);

/** The state before the first character of a number. */
export const begin = (at: number): NumeralState => ({
  start: at,
  end: at,
  stack: emptyStack,
  section: ZERO,
  digit: undefined,
  spread: ZERO,
  lastScale: 1,
  smallest: Infinity,
  zero: false,
  over: false,
  scaled: false,
  arabic: false,
  bare: false,
  sequence: false,
  decimals: false,
});
