/** A set of words or phrases, written as a linguist would: separated by white space, `_` within. */
export const wordList = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => word.replaceAll('_', ' ')),
  );
