import type { Exact } from './exact';

/** A number as it is written, before anything is said about what it counts. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: Exact;
  /** The upper end of an approximate pair: 三四百 is 300 to 400. */
  readonly upper?: Exact;
  /** Whether it says “and more” within itself: 7130余, 3000多, 十几. */
  readonly over: boolean;
  /**
   * digits: 15.3万, 3466; words: 三千五; sequence: digits without scale read one by one (二〇二三);
   * bare: a scale without a number before it (百万, 千余), which only its surroundings make a number.
   */
  readonly form: 'digits' | 'words' | 'sequence' | 'bare';
  /** Whether it ends in, or holds, a scale: 万, 亿, 百. */
  readonly scaled: boolean;
}
