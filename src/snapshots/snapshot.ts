import type { FigureLocale } from '../domain/figures/figure';

export const SNAPSHOT = 'api::snapshot.snapshot';

/**
 * How a snapshot came about: the edition was published, something in it was, a correction was; or
 * it was withdrawn, which leaves nothing to show.
 */
export type SnapshotKind = 'published' | 'updated' | 'corrected' | 'withdrawn';

/** A metric's value before and after a correction, as readers are told of it. */
export interface CorrectedMetric {
  readonly key: string;
  readonly label: string;
  readonly from: { readonly value: number; readonly text: string };
  readonly to: { readonly value: number; readonly text: string };
}

/** An edition as published in one language at one moment, without its content. */
export interface SnapshotHead {
  readonly id: number;
  /** The edition's document id. */
  readonly edition: string;
  readonly year: number;
  /** Counts up within the edition; what became public together has one number in every language. */
  readonly number: number;
  readonly locale: FigureLocale;
  readonly kind: SnapshotKind;
  /** Of the content, in hexadecimal; null of a withdrawal. */
  readonly sha256: string | null;
  /** ISO 8601, UTC. */
  readonly issuedAt: string;
  readonly person: string | null;
  /** For editors. */
  readonly note: string | null;
  /** For readers: the correction note, or why the edition was withdrawn. */
  readonly publicNote: string | null;
  readonly changes: readonly CorrectedMetric[];
}
