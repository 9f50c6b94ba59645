const told = (value: unknown): string =>
  typeof value === 'number'
    ? value.toLocaleString('en', { maximumSignificantDigits: 3 })
    : String(value);

/** A table in Markdown, as the documentation has it. */
export const markdownTable = (
  head: readonly string[],
  rows: readonly (readonly unknown[])[],
): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(told))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
