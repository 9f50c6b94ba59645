import type { Span } from './reference';

/** A stretch of inline text (one block, as far as code spans are concerned) or of fenced code. */
export interface Block extends Span {
  readonly code: boolean;
}

interface Fence {
  readonly mark: string;
  readonly length: number;
  readonly indent: number;
}

const FENCE = /^(`{3,}|~{3,})(.*)$/;
const LIST_MARK = /^(?:[-+*]|\d{1,9}[.)])[ \t]+/;
/** Headings, quotes, list items, table rows, rules and HTML begin a block of their own. */
const BEGINS_BLOCK =
  /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|\||<|[-=*_][-=*_\s]*$)/;

const indentOf = (line: string): number => {
  let column = 0;
  for (const character of line) {
    if (character === ' ') column += 1;
    else if (character === '\t') column += 4 - (column % 4);
    else break;
  }
  return column;
};

const opening = (line: string): Fence | undefined => {
  let rest = line.trimStart();
  let indent = indentOf(line);
  const list = LIST_MARK.exec(rest);
  if (list) {
    indent += list[0].length;
    rest = rest.slice(list[0].length);
  }
  const [, marks = '', info = ''] = FENCE.exec(rest) ?? [];
  const mark = marks[0];
  if (mark === undefined || (mark === '`' && info.includes('`'))) return undefined;
  return { mark, length: marks.length, indent };
};

const closes = (line: string, { mark, length, indent }: Fence): boolean => {
  const rest = line.trim();
  const ofMarks = rest.length >= length && rest === mark.repeat(rest.length);
  return ofMarks && indentOf(line) - indent <= 3;
};

/** An indented fence may stand in a list item: a line further out has left it, closed or not. */
const leaves = (line: string, { indent }: Fence): boolean =>
  indent > 0 && line.trim() !== '' && indentOf(line) < indent;

/**
 * Cuts Markdown into fenced code and the blocks of inline text between, which no code span crosses.
 * Where Markdown's own block structure goes deeper (fences within quotes), it is taken for text:
 * a reference there is rendered or reported, never delivered as it is. Linear in the text.
 */
export const cutBlocks = (text: string): Block[] => {
  const blocks: Block[] = [];
  let fence: Fence | undefined;
  let from = 0;
  const end = (at: number, code: boolean): void => {
    if (at > from) blocks.push({ start: from, end: at, code });
    from = at;
  };
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 ? text.length : newline + 1;
    // A line of a megabyte is no fence: only its beginning is looked at.
    const line = text.slice(at, Math.min(next, at + 1000)).replace(/[\r\n]+$/, '');
    if (fence && !leaves(line, fence)) {
      if (closes(line, fence) && next - at <= 1000) {
        end(next, true);
        fence = undefined;
      }
      at = next;
      continue;
    }
    if (fence) end(at, true);
    fence = opening(line);
    const trimmed = line.trimStart();
    const heading = /^#{1,6}(\s|$)/.test(trimmed);
    if (fence || trimmed === '' || BEGINS_BLOCK.test(trimmed)) end(at, false);
    if (!fence && heading) end(next, false);
    at = next;
  }
  end(text.length, fence !== undefined);
  return blocks;
};
