/** The indices of a longest rising run in a list of different numbers. */
const longestRise = (numbers: readonly number[]): ReadonlySet<number> => {
  const lengths: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, at) => {
    let best = -1;
    for (let other = 0; other < at; other += 1) {
      const isLower = (numbers[other] ?? 0) < number;
      if (isLower && (best < 0 || (lengths[other] ?? 0) > (lengths[best] ?? 0))) best = other;
    }
    lengths.push(best < 0 ? 1 : (lengths[best] ?? 0) + 1);
    before.push(best);
  });
  const rise = new Set<number>();
  let at = lengths.indexOf(Math.max(0, ...lengths));
  while (at >= 0) {
    rise.add(at);
    at = before[at] ?? -1;
  }
  return rise;
};

/** An item that has another place among its like than it had. */
export interface Moved<T> {
  readonly item: T;
  /** Its places in the whole lists, counted from 1. */
  readonly from: number;
  readonly to: number;
}

/**
 * Finds the fewest items that were moved to make one order of another; what was added or taken away
 * moves nothing.
 * @param pairs items that both lists have, in the order of the later list
 */
export const movedItems = <T>(
  before: readonly T[],
  after: readonly T[],
  pairs: readonly (readonly [T, T])[],
): Moved<T>[] => {
  const places = pairs.map(([was]) => before.indexOf(was));
  const stayed = longestRise(places);
  return pairs.flatMap(([, item], at) =>
    stayed.has(at) ? [] : [{ item, from: (places[at] ?? 0) + 1, to: after.indexOf(item) + 1 }],
  );
};
