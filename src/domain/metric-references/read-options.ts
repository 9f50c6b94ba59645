import type { FigureStyle } from '../figures/figure-style';
import { nearest } from './nearest';
import { CLOSED_OPTIONS, OPTIONS } from './options';
import type { ReferenceError, Span } from './reference';

/** `name=value`, the value in quotes where it has spaces; Chinese keyboards type “” for quotes. */
const OPTION = /([^\s="“”]*)=(?:"([^"]*)"|“([^”]*)”|([^\s"“”]+))(?=\s|$)|\S+/g;
const LONGEST_WORDS = 40;

type Fault = Pick<ReferenceError, 'code' | 'given' | 'suggestion' | 'expected'> & Span;

const faultOf = (name: string, value: string, at: number, length: number): Fault | undefined => {
  if (!OPTIONS.includes(name)) {
    const suggestion = nearest(name, OPTIONS);
    const span = { start: at, end: at + name.length };
    return {
      code: 'unknown-option',
      given: name,
      ...(suggestion && { suggestion }),
      expected: OPTIONS,
      ...span,
    };
  }
  const expected = CLOSED_OPTIONS[name];
  if (expected ? expected.includes(value) : value.trim() !== '' && value.length <= LONGEST_WORDS)
    return undefined;
  const suggestion = expected && nearest(value, expected);
  return {
    code: 'unknown-option-value',
    given: value,
    ...(suggestion && { suggestion }),
    ...(expected && { expected }),
    start: at + name.length + 1,
    end: at + length,
  };
};

/**
 * Reads what stands after the key of a reference.
 * @param offset where `text` begins in the prose, for the spans of what is wrong
 */
export const readOptions = (
  text: string,
  offset: number,
): { style: FigureStyle; faults: Fault[] } => {
  const given = new Map<string, string>();
  const faults: Fault[] = [];
  for (const match of text.matchAll(OPTION)) {
    const [whole, name, straight, curly, bare] = match;
    const at = offset + match.index;
    const span = { start: at, end: at + whole.length };
    const value = straight ?? curly ?? bare;
    if (name === undefined || value === undefined) {
      faults.push({ code: 'malformed-reference', given: whole, ...span });
      continue;
    }
    const fault = given.has(name)
      ? { code: 'duplicate-option' as const, given: name, ...span }
      : faultOf(name, value, at, whole.length);
    if (fault) faults.push(fault);
    else given.set(name, value);
  }
  return { style: Object.fromEntries(given), faults };
};
