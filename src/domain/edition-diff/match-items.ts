/** What two lists have in common, and what only one of them has. */
export interface Matched<T> {
  /** In the order of the later list. */
  readonly pairs: readonly (readonly [T, T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Recognises the items of one list in another, by their first name and else by a later one: what was
 * deleted and made again has another document id and the same key.
 * @param namesOf the names of an item, the surest first
 */
export const matchItems = <T>(
  before: readonly T[],
  after: readonly T[],
  namesOf: (item: T) => readonly string[],
): Matched<T> => {
  const rest = new Set(before);
  const partnerOf = new Map<T, T>();
  const count = Math.max(0, ...[...before, ...after].map((item) => namesOf(item).length));
  for (let at = 0; at < count; at += 1) {
    const known = new Map([...rest].map((item) => [namesOf(item)[at], item]));
    for (const item of after) {
      const name = namesOf(item)[at];
      const partner = partnerOf.has(item) || name === undefined ? undefined : known.get(name);
      if (!partner || !rest.has(partner)) continue;
      partnerOf.set(item, partner);
      rest.delete(partner);
    }
  }
  return {
    pairs: after.flatMap((item) => {
      const partner = partnerOf.get(item);
      return partner ? [[partner, item] as const] : [];
    }),
    removed: [...rest],
    added: after.filter((item) => !partnerOf.has(item)),
  };
};
