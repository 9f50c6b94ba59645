import type { FigureStyle } from '../figures/figure-style';

/** A stretch of text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `{{metric:key}}` in prose, or `{{metric:2022/key}}` for the metric of another edition. */
export interface MetricReference extends Span {
  readonly key: string;
  /** The year of the edition the metric belongs to; without it, the edition the prose belongs to. */
  readonly edition?: number;
  readonly style: FigureStyle;
}

/** What can be wrong with a reference as it is written. */
export type ReferenceErrorCode =
  'malformed-reference' | 'unknown-option' | 'unknown-option-value' | 'duplicate-option';

/** What is wrong with a reference: the span is the words at fault, `within` the braces they stand in. */
export interface ReferenceError extends Span {
  readonly code: ReferenceErrorCode;
  readonly given: string;
  /** What was probably meant, in place of the words at fault. */
  readonly suggestion?: string;
  /** Everything that could stand there, where that is a closed list. */
  readonly expected?: readonly string[];
  readonly within: Span;
}

/** The references of a text in order, and what looks like one and is none. */
export interface FoundReferences {
  readonly references: readonly MetricReference[];
  readonly errors: readonly ReferenceError[];
}
