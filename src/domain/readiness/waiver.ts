import type { FigureLocale } from '../figures/figure';
import type { Finding, FindingCode, FindingDocument } from './finding';

/** An editor's word that a finding may stand, and why. It dies with the sentence it was given for. */
export interface Waiver {
  readonly code: FindingCode;
  readonly locale: FigureLocale;
  readonly contentType: FindingDocument['contentType'];
  readonly documentId: string;
  readonly field: string;
  readonly text: string;
  readonly sentence: string;
  readonly reason: string;
}

/** What would put a brace, no figure or no text before a reader cannot be waived. */
const NOT_WAIVED: ReadonlySet<FindingCode> = new Set([
  'malformed-reference',
  'unknown-option',
  'unknown-option-value',
  'duplicate-option',
  'unknown-metric',
  'unknown-edition',
  'unpublished-metric',
  'missing-translation',
  'missing-value',
  'unwritten-text',
  'order-gap',
  'foreign-metric',
  'source-unpublished',
  'source-outdated',
]);

/** Whether an editor may say that a finding of this code may stand. */
export const mayBeWaived = (code: FindingCode): boolean => !NOT_WAIVED.has(code);

/** Whether a waiver was given for this very finding, in this very sentence. */
export const isWaivedBy = (finding: Finding, waiver: Waiver): boolean =>
  mayBeWaived(finding.code) &&
  waiver.reason.trim() !== '' &&
  waiver.code === finding.code &&
  waiver.locale === finding.locale &&
  waiver.contentType === finding.document.contentType &&
  waiver.documentId === finding.document.documentId &&
  waiver.field === finding.field &&
  waiver.text === finding.text &&
  waiver.sentence === finding.sentence;
