import type { FigureLocale } from '../figures/figure';
import type { ProseType } from '../metric-references/prose-fields';

/** What can stand between an edition and its readers; the wording stands in the message files. */
export type FindingCode =
  | 'malformed-reference'
  | 'unknown-option'
  | 'unknown-option-value'
  | 'duplicate-option'
  | 'unknown-metric'
  | 'unknown-edition'
  | 'unpublished-metric'
  | 'unbound-figure'
  | 'contradicting-figure'
  | 'other-unit'
  | 'same-fact-two-values'
  | 'qualifier-says-more'
  | 'translation-missing'
  | 'translation-extra'
  | 'translation-magnitude'
  | 'translation-value'
  | 'translation-unit'
  | 'translation-qualifier'
  | 'translation-currency'
  | 'unusual-count'
  | 'corrected-otherwise'
  | 'part-exceeds-total'
  | 'unit-without-name'
  | 'unit-without-plural'
  | 'foreign-number-format'
  | 'missing-translation'
  | 'missing-value'
  | 'untranslated-field'
  | 'missing-credit'
  | 'no-letter'
  | 'no-sections'
  | 'empty-section'
  | 'unwritten-text'
  | 'order-gap'
  | 'foreign-metric'
  | 'broken-link'
  | 'draft-not-published'
  | 'source-unpublished'
  | 'source-outdated';

/** The content types an edition is made of. */
export type MemberType = ProseType | 'metric';

export type Severity = 'error' | 'warning';

/** A document as a finding names it. */
export interface FindingDocument {
  readonly contentType: MemberType;
  readonly documentId: string;
  readonly title: string;
}

/** One thing to look at before publishing. Offsets are those of the stored text, in UTF-16 units. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly locale: FigureLocale;
  readonly document: FindingDocument;
  /** The prose field, or the metric's attribute. */
  readonly field: string;
  readonly start: number;
  readonly end: number;
  /** The words at fault. */
  readonly text: string;
  /** The sentence they stand in, or of a metric what is compared: a waiver holds as long as it does. */
  readonly sentence: string;
  /** What to write instead, where that is known. */
  readonly suggestion?: string;
  /** What the wording needs beside. */
  readonly params?: Readonly<Record<string, string | number>>;
}
