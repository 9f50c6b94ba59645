/** Chance that can be repeated: the same seed gives the same numbers (Mulberry32). */
export interface Chance {
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  /** One of the items; undefined if there are none. */
  oneOf<T>(items: readonly T[]): T | undefined;
  /** Some of the items, in an order of chance. */
  someOf<T>(items: readonly T[]): T[];
}

export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneOf: (items) => items[below(items.length)],
    someOf: (items) =>
      items
        .filter(() => below(3) > 0)
        .map((item) => ({ item, place: next() }))
        .sort((one, other) => one.place - other.place)
        .map(({ item }) => item),
  };
};
