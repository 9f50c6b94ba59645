import { cutBlocks } from './code-blocks';

/** Where the runs of backticks of each length begin in a block, last first. */
const backtickRuns = (text: string): Map<number, number[]> => {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
};

/** The `{{` of one block of inline text that are neither escaped nor in a code span. */
const inBlock = (text: string): number[] => {
  const found: number[] = [];
  const special = /[\\`{]/g;
  let runs: Map<number, number[]> | undefined;
  const runEnd = (from: number): number => {
    let at = from;
    while (text[at] === text[from] && at < text.length) at += 1;
    return at;
  };
  for (let match = special.exec(text); match; match = special.exec(text)) {
    const { index } = match;
    if (text[index] === '\\') {
      special.lastIndex = index + (text.startsWith('{{', index + 1) ? 3 : 2);
      continue;
    }
    const end = runEnd(index);
    if (text[index] === '`') {
      runs ??= backtickRuns(text);
      const closers = runs.get(end - index) ?? [];
      while (closers.length > 0 && (closers[closers.length - 1] ?? 0) < end) closers.pop();
      const closer = closers[closers.length - 1];
      special.lastIndex = closer === undefined ? end : closer + (end - index);
    } else {
      if (end - index > 1) found.push(index);
      special.lastIndex = end;
    }
  }
  return found;
};

/**
 * Where runs of two or more `{` begin that mean a reference: in Markdown not within code, and
 * nowhere after a backslash. Linear in the text.
 */
export const bracePositions = (text: string, markdown: boolean): number[] => {
  if (!text.includes('{{')) return [];
  if (markdown) {
    return cutBlocks(text).flatMap(({ start, end, code }) =>
      code ? [] : inBlock(text.slice(start, end)).map((at) => start + at),
    );
  }
  const found: number[] = [];
  for (const { 0: run, index } of text.matchAll(/\\\{\{|\\.|\{{2,}/gs)) {
    if (run.startsWith('{')) found.push(index);
  }
  return found;
};
