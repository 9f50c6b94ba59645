/** A paragraph and where it stands in its text. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
}

const trimmed = (text: string, start: number, end: number): Paragraph | undefined => {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from).trim() === '') from += 1;
  while (to > from && text.charAt(to - 1).trim() === '') to -= 1;
  return from < to ? { start: from, end: to } : undefined;
};

const isBlank = (text: string, start: number, end: number): boolean =>
  trimmed(text, start, end) === undefined;

const linesOf = (text: string): Paragraph[] => {
  const lines: Paragraph[] = [];
  let start = 0;
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
};

const isParagraph = (paragraph: Paragraph | undefined): paragraph is Paragraph =>
  paragraph !== undefined;

const joinLines = (text: string, lines: readonly Paragraph[]): Paragraph[] => {
  const found: (Paragraph | undefined)[] = [];
  let open: Paragraph | undefined;
  for (const line of lines) {
    if (isBlank(text, line.start, line.end)) {
      found.push(open);
      open = undefined;
    } else {
      open = { start: open?.start ?? line.start, end: line.end };
    }
  }
  return [...found, open]
    .filter(isParagraph)
    .map(({ start, end }) => trimmed(text, start, end))
    .filter(isParagraph);
};

/**
 * The paragraphs of a text: what blank lines part, or its lines, where no blank line parts
 * anything.
 */
export const paragraphsOf = (text: string): Paragraph[] => {
  const lines = linesOf(text);
  const blocks = joinLines(text, lines);
  if (blocks.length > 1) return blocks;
  return lines.map(({ start, end }) => trimmed(text, start, end)).filter(isParagraph);
};
