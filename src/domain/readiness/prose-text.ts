import type { FigureLocale } from '../figures/figure';
import { findReferences } from '../metric-references/find-references';
import { PROSE_FIELDS } from '../metric-references/prose-fields';
import type { FoundReferences, Span } from '../metric-references/reference';
import { splitSentences } from '../metric-references/split-sentences';
import type { EditionDocument } from './edition';
import type { Finding } from './finding';

/** One prose field of a document in one language, with its references found. */
export interface ProseText {
  readonly document: EditionDocument;
  readonly locale: FigureLocale;
  readonly field: string;
  readonly text: string;
  readonly found: FoundReferences;
}

/** The prose fields that a document has in a language. */
export const proseTexts = (document: EditionDocument, locale: FigureLocale): ProseText[] =>
  PROSE_FIELDS[document.contentType].flatMap(({ name, markdown }) => {
    const text = document.prose[locale]?.[name] ?? '';
    return text === ''
      ? []
      : [{ document, locale, field: name, text, found: findReferences(text, { markdown }) }];
  });

/** The sentence around a place, or the words themselves where no sentence holds them. */
export const sentenceAt = (text: string, { start, end }: Span): string =>
  splitSentences(text).find((sentence) => sentence.start <= start && end <= sentence.end)?.text ??
  text.slice(start, end);

/** A finding about words of a prose field. */
export const proseFinding = (
  { document, locale, field, text }: ProseText,
  { start, end }: Span,
  finding: Pick<Finding, 'code' | 'severity'> & Partial<Pick<Finding, 'suggestion' | 'params'>>,
): Finding => ({
  ...finding,
  locale,
  document: {
    contentType: document.contentType,
    documentId: document.documentId,
    title: document.titles[locale] ?? document.titles['zh-Hans'] ?? '',
  },
  field,
  start,
  end,
  text: text.slice(start, end),
  sentence: sentenceAt(text, { start, end }),
});
