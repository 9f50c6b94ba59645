import type { Figure } from '../../figures/figure';

/**
 * How a translation's figures can differ from the source's: one is missing or extra, off by a power
 * of ten, another value, another unit (a person for a person-time), another qualifier (“more than”
 * dropped), another currency.
 */
export type DifferenceCode =
  'missing' | 'extra' | 'magnitude' | 'value' | 'unit' | 'qualifier' | 'currency';

/** One difference; offsets of both figures are those of the texts compared. */
export interface Difference {
  readonly code: DifferenceCode;
  readonly zh?: Figure;
  readonly en?: Figure;
}

/** Two figures that state one fact in two languages. */
export interface FigurePair {
  readonly zh: Figure;
  readonly en: Figure;
}

export interface Comparison {
  readonly pairs: readonly FigurePair[];
  readonly findings: readonly Difference[];
}
