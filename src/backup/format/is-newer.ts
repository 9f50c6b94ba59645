const partsOf = (version: string): number[] =>
  version
    .replace(/[-+].*$/, '')
    .split('.')
    .map(Number);

/** Whether a version of the product comes after another; what follows `-` or `+` does not count. */
export const isNewer = (version: string, than: string): boolean => {
  const [theirs, own] = [partsOf(version), partsOf(than)];
  const at = theirs.findIndex((part, index) => part !== own[index]);
  return at >= 0 && (theirs[at] ?? 0) > (own[at] ?? 0);
};
