import type { FigureLocale } from '../../../domain/figures/figure';

/** What a correction may say anew of a metric: its facts. Words are a translator's and an editor's. */
export const CORRECTED_FACTS = [
  'value',
  'kind',
  'currency',
  'unit',
  'qualifier',
  'flowOrStock',
  'periodStart',
  'periodEnd',
  'asOf',
] as const;

/** Facts as they are to be; a unit by its document id. What is left out stays as readers see it. */
export type CorrectedFacts = Readonly<Partial<Record<(typeof CORRECTED_FACTS)[number], unknown>>>;

/** A correction of one metric of a published edition (更正). */
export interface Correction {
  /** The metric's document id. */
  readonly metric: string;
  readonly facts: CorrectedFacts;
  /** The value that the editor took for the published one. */
  readonly expected?: number | undefined;
  /** What readers are told, in every language that the edition is published in. */
  readonly notes: Readonly<Partial<Record<FigureLocale, unknown>>>;
  readonly person: string | null;
  /** For editors. */
  readonly note?: string | null;
}
