import type { Span } from './reference';

/** A sentence without the white space around it: `text` is `source.slice(start, end)`. */
export interface Sentence extends Span {
  readonly text: string;
}

/** A sentence ends after its closing mark and the quotes and brackets that close with it. */
const END =
  /(?:[。！？；]+|…{2,}|(?<![.!?])[.!?]+(?![.!?])(?=["'”’»)\]*_]*(?:\s|$)))["'”’»）)』」】\]*_]*|\n+/g;

const NAMES = 'Mr|Mrs|Ms|Dr|Prof|Sr|Jr|St|Mt';
const NUMBERED = 'No|Nos|Fig|Figs|Vol|Art|Sec|pp?|ch';
const LATIN = 'e\\.g|i\\.e|cf|vs|approx|ca|incl|est|Inc|Ltd|Co|Corp|etc';
/** What a full stop ends that is no sentence: abbreviations, initials, the number of a list item. */
const ABBREVIATION = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${NAMES}|${NUMBERED}|${LATIN})\\.$`, 'u');
const INITIALS = /(?:^|[^\p{L}\p{N}])(?:\p{Lu}\.)+$/u;
const LIST_ITEM = /(?:^|\n)\s*\d{1,3}\.$/;
const LONGEST_ABBREVIATION = 24;

/** Whether the full stop before `end` belongs to a word rather than to a sentence. */
const belongsToWord = (text: string, end: number, next: string): boolean => {
  const before = text.slice(Math.max(0, end - LONGEST_ABBREVIATION), end);
  if (LIST_ITEM.test(before)) return true;
  if (/(?:^|[^\p{L}])etc\.$/u.test(before)) return /^\s*[\p{Ll}]/u.test(next);
  if (ABBREVIATION.test(before)) return true;
  return INITIALS.test(before) && !/^\s+(?:The|A|An|In|It|We|This|These|That|They)\b/.test(next);
};

/**
 * Splits Chinese and English prose into sentences, for lists that show where something stands. A
 * line break ends one too, since Markdown's headings and list items have no full stop.
 */
export const splitSentences = (text: string): Sentence[] => {
  const sentences: Sentence[] = [];
  let from = 0;
  const take = (end: number): void => {
    const piece = text.slice(from, end);
    const trimmed = piece.trim();
    if (trimmed !== '') {
      const start = from + piece.indexOf(trimmed);
      sentences.push({ text: trimmed, start, end: start + trimmed.length });
    }
    from = end;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (mark.startsWith('.') && !mark.startsWith('..')) {
      if (belongsToWord(text, index + 1, text.slice(end, end + 12))) continue;
    }
    take(end);
  }
  take(text.length);
  return sentences;
};
