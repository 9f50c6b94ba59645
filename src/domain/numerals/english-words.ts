const LONGEST_WORD = 40;

const isLetterCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f);

/** Whether a Latin letter stands at an offset. */
export const isLetterAt = (text: string, at: number): boolean => isLetterCode(text.charCodeAt(at));

/** The end of the letters at an offset; of a run without an end, of its first forty. */
export const lettersEnd = (text: string, at: number): number => {
  let end = at;
  while (end - at < LONGEST_WORD && isLetterAt(text, end)) end += 1;
  return end;
};

/** A word in lower case, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The word at an offset, letters alone. */
export const wordAt = (text: string, at: number): Word | undefined => {
  const end = lettersEnd(text, at);
  return end === at ? undefined : { word: text.slice(at, end).toLowerCase(), start: at, end };
};

/** The word that ends at an offset, letters alone. */
export const wordBefore = (text: string, end: number): Word | undefined => {
  let start = end;
  while (end - start < LONGEST_WORD && start > 0 && isLetterAt(text, start - 1)) start -= 1;
  return start === end ? undefined : { word: text.slice(start, end).toLowerCase(), start, end };
};

const isGap = (character: string): boolean =>
  character === ' ' || character === '\n' || character === '\u00a0' || character === '\u202f';

/** The offset behind one gap between words, a line break of wrapped prose included. */
export const skipGap = (text: string, at: number): number => {
  let next = at;
  while (next - at < 3 && isGap(text.charAt(next))) next += 1;
  return text.slice(at, next).includes('\n\n') ? at : next;
};

/** The offset before the gap that ends at an offset. */
export const skipGapBack = (text: string, at: number): number => {
  let before = at;
  while (at - before < 3 && before > 0 && isGap(text.charAt(before - 1))) before -= 1;
  return text.slice(before, at).includes('\n\n') ? at : before;
};

/** The next word behind a gap or a hyphen; undefined where something else stands. */
export const nextWord = (text: string, at: number): Word | undefined => {
  const gap = skipGap(text, at);
  return gap === at && text[at] !== '-' ? undefined : wordAt(text, gap === at ? at + 1 : gap);
};
