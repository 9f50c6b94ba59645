const LONGEST_REFERENCE = 300;

/** The offset behind a metric reference in prose, `{{…}}`: its digits are a key's, not a figure's. */
export const referenceEnd = (text: string, at: number): number | undefined => {
  if (text[at] !== '{' || text[at + 1] !== '{') return undefined;
  const end = text.slice(at, at + LONGEST_REFERENCE).indexOf('}}');
  return end === -1 ? undefined : at + end + 2;
};
