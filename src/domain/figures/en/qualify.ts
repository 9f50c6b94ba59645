import { isLetterAt, nextWord, skipGap, skipGapBack } from '../../numerals/english-words';
import type { FoundQualifier } from '../as-figure';
import type { FigureQualifier } from '../figure';
import type { Reading } from '../reading';
import { AFTER, ATTACHED, BEFORE, MOST_WORDS } from './tables/qualifiers';

const LONGEST_WORD = 16;

const pieceStart = (text: string, end: number, floor: number): number => {
  let start = end;
  while (
    end - start < LONGEST_WORD &&
    start > floor &&
    /[^\s,;:()“”‘"]/.test(text.charAt(start - 1))
  )
    start -= 1;
  return start;
};

/** “RMB 162 million over 153,000 participations”: after a figure, over is no “more than”. */
const isPreposition = (text: string, phrase: string, start: number, floor: number): boolean =>
  ['over', 'under', 'above', 'below', 'around', 'about', 'up to'].includes(phrase) &&
  floor > 0 &&
  skipGapBack(text, start) === floor;

/** Finds the qualifier in front of an offset, never further back than `floor`. */
export const qualifierBefore = (
  text: string,
  at: number,
  floor: number,
): FoundQualifier | undefined => {
  let found: FoundQualifier | undefined;
  let end = skipGapBack(text, at);
  let phrase = '';
  for (let words = 0; words < MOST_WORDS; words += 1) {
    const start = pieceStart(text, end, floor);
    if (start === end) break;
    phrase = text.slice(start, end).toLowerCase() + (phrase === '' ? '' : ` ${phrase}`);
    const qualifier = BEFORE.get(phrase);
    const isWhole = !isLetterAt(text, start) || !isLetterAt(text, start - 1);
    if (qualifier && isWhole && !isPreposition(text, phrase, start, floor)) {
      found = { qualifier, start, end: at };
    }
    end = skipGapBack(text, start);
    if (end === start) break;
  }
  return found;
};

/** Finds “or more”, “or so”, “and above” behind an offset. */
export const qualifierAfter = (text: string, at: number): FoundQualifier | undefined => {
  const first = nextWord(text, at);
  const second = first && nextWord(text, first.end);
  if (!first || !second || text[at] === '-') return undefined;
  // “53 contests and more than 330 others”: the words belong to what follows.
  if (second.word === 'more' && nextWord(text, second.end)?.word === 'than') return undefined;
  const qualifier = AFTER.get(`${first.word} ${second.word}`);
  // “120 teams and over 1,000 contestants”: likewise.
  if (/^\s*[\d¥$€£R]/.test(text.slice(second.end, second.end + 3))) return undefined;
  return qualifier && { qualifier, start: skipGap(text, at), end: second.end };
};

/** Finds -odd, -plus and + directly behind a number. */
export const qualifierAttached = (text: string, at: number): FoundQualifier | undefined => {
  for (const [word, qualifier] of ATTACHED) {
    const end = at + word.length;
    const isWhole = !isLetterAt(text, end) && !/\d/.test(text.charAt(end));
    if (text.startsWith(word, at) && isWhole) return { qualifier, start: at, end };
  }
  return undefined;
};

const UNQUALIFIED: ReadonlySet<string> = new Set(['ordinal', 'identifier', 'idiom', 'date']);

/** The qualifier of a reading, and how far it widens it; a word before goes before one behind. */
export const qualify = (
  text: string,
  found: Reading,
  within: FigureQualifier | undefined,
  floor: number,
): FoundQualifier => {
  const plain: FoundQualifier = {
    qualifier: within ?? 'exact',
    start: found.start,
    end: found.end,
  };
  if (UNQUALIFIED.has(found.class)) return { ...plain, qualifier: 'exact' };
  const before = qualifierBefore(text, found.start, floor);
  if (before) return { qualifier: before.qualifier, start: before.start, end: found.end };
  if (within) return plain;
  const after = qualifierAfter(text, found.end);
  return after ? { ...after, start: found.start } : plain;
};
