import { bracePositions } from './brace-positions';
import { nearest } from './nearest';
import { readOptions } from './read-options';
import type { FoundReferences, MetricReference, ReferenceError, Span } from './reference';

/** A key as metrics have them. */
const KEY = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_KEY = 80;
/** References are short: what has no end within this many characters is none. */
const LONGEST = 300;

const CONTENT = /^(\s*)metric:(?:(\d{4})\/)?([^\s/=]+)(?=\s|$)/;
/** What is almost the word and its colon: `metirc:`, a full-width colon, capitals, a space. */
const ALMOST = /^\s*([\p{L}]{3,10})\s*[:：]\s*([^]*?)\s*$/u;

const keyLike = (given: string): string | undefined => {
  const key = given.toLowerCase().replace(/[\s_]+/g, '-');
  return KEY.test(key) && key.length <= LONGEST_KEY ? key : undefined;
};

const suggestWhole = (content: string): string | undefined => {
  const [, word = '', rest = ''] = ALMOST.exec(content) ?? [];
  if (nearest(word, ['metric']) === undefined) return undefined;
  const [target = ''] = /^\S+/.exec(rest) ?? [];
  const [, year = '', name = ''] = /^(\d{4}\/)?(.*)$/.exec(target) ?? [];
  const key = keyLike(name);
  return key && `{{metric:${year}${key}${rest.slice(target.length)}}}`;
};

type Read = { reference: MetricReference } | { errors: ReferenceError[] };

const readReference = (text: string, within: Span): Read => {
  const content = text.slice(within.start + 2, within.end - 2);
  const malformed = (suggestion?: string): Read => ({
    errors: [
      {
        code: 'malformed-reference',
        given: text.slice(within.start, within.end),
        ...(suggestion && { suggestion }),
        ...within,
        within,
      },
    ],
  });
  const match = CONTENT.exec(content);
  if (!match) return malformed(suggestWhole(content));
  const [head, , year, key = ''] = match;
  if (!KEY.test(key) || key.length > LONGEST_KEY) return malformed(suggestWhole(content));
  const { style, faults } = readOptions(content.slice(head.length), within.start + 2 + head.length);
  if (faults.length > 0) return { errors: faults.map((fault) => ({ ...fault, within })) };
  const edition = year === undefined ? {} : { edition: Number(year) };
  return { reference: { ...within, key, ...edition, style } };
};

/** Where the braces that open at `start` end: after `}}` on the same line, or after themselves. */
const spanFrom = (text: string, start: number): Span => {
  const near = text.slice(start, start + LONGEST);
  const [closed] = /^\{\{[^{}\r\n]*\}\}/.exec(near) ?? [];
  if (closed) return { start, end: start + closed.length };
  let end = start;
  while (text[end] === '{') end += 1;
  return { start, end };
};

const isClosed = (text: string, { end }: Span): boolean => text[end - 1] === '}';

/**
 * Finds the metric references of a prose field. Every other `{{` is an error, so that no brace
 * reaches a reader unnoticed; in Markdown code and after a backslash it is text.
 * @param markdown whether the field is Markdown; plain text has no code
 */
export const findReferences = (
  text: string,
  { markdown }: { markdown: boolean },
): FoundReferences => {
  const references: MetricReference[] = [];
  const errors: ReferenceError[] = [];
  for (const start of bracePositions(text, markdown)) {
    const within = spanFrom(text, start);
    if (!isClosed(text, within)) {
      const given = text.slice(within.start, Math.min(within.end, within.start + LONGEST));
      errors.push({ code: 'malformed-reference', given, ...within, within });
      continue;
    }
    const read = readReference(text, within);
    if ('reference' in read) references.push(read.reference);
    else errors.push(...read.errors);
  }
  return { references, errors };
};
