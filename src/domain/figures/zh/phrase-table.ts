/** Phrases found by their first or by their last character; the longest that fits is taken. */
export interface PhraseTable {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
}

const group = (
  phrases: readonly string[],
  keyOf: (phrase: string) => string,
): ReadonlyMap<string, readonly string[]> => {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const key = keyOf(phrase);
    groups.set(key, [...(groups.get(key) ?? []), phrase]);
  }
  return groups;
};

/** Builds a table from phrases, or from words separated by white space. */
export const phraseTable = (words: string | readonly string[]): PhraseTable => {
  const list = typeof words === 'string' ? words.split(/\s+/) : words;
  const phrases = [...new Set(list.filter((word) => word !== ''))];
  phrases.sort((a, b) => b.length - a.length);
  return {
    byFirst: group(phrases, (phrase) => phrase.charAt(0)),
    byLast: group(phrases, (phrase) => phrase.charAt(phrase.length - 1)),
  };
};

/** The longest phrase of the table that begins at an offset. */
export const phraseAt = (table: PhraseTable, text: string, at: number): string | undefined =>
  table.byFirst.get(text.charAt(at))?.find((phrase) => text.startsWith(phrase, at));

/** The longest phrase of the table that ends at an offset. */
export const phraseBefore = (table: PhraseTable, text: string, end: number): string | undefined =>
  table.byLast
    .get(text.charAt(end - 1))
    ?.find((phrase) => phrase.length <= end && text.startsWith(phrase, end - phrase.length));
