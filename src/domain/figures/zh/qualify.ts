import { kindAt, Kind, skipSpaces } from '../../numerals/character-kinds';
import type { FoundQualifier } from '../as-figure';
import type { FigureQualifier } from '../figure';
import { phraseAt, phraseBefore } from './phrase-table';
import type { Reading } from '../reading';
import {
  AFTER,
  AFTER_WORDS,
  BEFORE,
  BEFORE_WORDS,
  NOT_AFTER,
  NOT_BEFORE,
} from './tables/qualifiers';

const spacesBefore = (text: string, at: number): number => {
  let before = at;
  while (at - before < 4 && kindAt(text, before - 1) === Kind.space) before -= 1;
  return before;
};

/** Finds the qualifier in front of an offset: 超6万, 不少于300, never further back than `floor`. */
export const qualifierBefore = (
  text: string,
  at: number,
  floor: number,
): FoundQualifier | undefined => {
  const end = spacesBefore(text, at);
  const word = phraseBefore(BEFORE_WORDS, text, end);
  const qualifier = word === undefined ? undefined : BEFORE[word];
  if (word === undefined || qualifier === undefined || end - word.length < floor) return undefined;
  const start = end - word.length;
  const before = text.charAt(start - 1);
  if (before !== '' && NOT_BEFORE[word]?.includes(before)) return undefined;
  return { qualifier, start, end };
};

/** Finds the qualifier behind an offset: 10人以上, 5000左右. */
export const qualifierAfter = (text: string, at: number): FoundQualifier | undefined => {
  const start = skipSpaces(text, at);
  const word = phraseAt(AFTER_WORDS, text, start);
  const qualifier = word === undefined ? undefined : AFTER[word];
  if (word === undefined || qualifier === undefined) return undefined;
  const end = start + word.length;
  const next = text.charAt(end);
  return next !== '' && NOT_AFTER[word]?.includes(next) ? undefined : { qualifier, start, end };
};

/** “The last five years” (近5年), not “nearly five years”. */
const isRecentYears = ({ class: kind, unit }: Reading, qualifier: FigureQualifier): boolean =>
  qualifier === 'nearly' &&
  (kind === 'date' || (kind === 'duration' && unit !== null && /[年月周天日]/.test(unit)));

const UNQUALIFIED: ReadonlySet<string> = new Set(['ordinal', 'identifier', 'idiom', 'date']);

/** The qualifier of a reading, and how far it widens it. A word before says more than 余 inside. */
export const qualify = (
  text: string,
  found: Reading,
  isOver: boolean,
  floor: number,
): FoundQualifier => {
  const plain = {
    qualifier: isOver ? 'over' : 'exact',
    start: found.start,
    end: found.end,
  } as const;
  if (UNQUALIFIED.has(found.class)) return { ...plain, qualifier: 'exact' };
  const before = qualifierBefore(text, found.start, floor);
  if (before && !isRecentYears(found, before.qualifier)) {
    const after = qualifierAfter(text, found.end);
    const isSame = after?.qualifier === before.qualifier;
    return {
      qualifier: before.qualifier,
      start: before.start,
      end: isSame ? after.end : found.end,
    };
  }
  if (isOver) return plain;
  const after = qualifierAfter(text, found.end);
  return after ? { ...after, start: found.start } : plain;
};
