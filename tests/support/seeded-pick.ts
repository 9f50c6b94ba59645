import { seededNumbers } from './seeded-numbers';

/** Picks from lists at random, the same for the same seed. */
export const seededPick = (seed: number): (<T>(items: readonly T[]) => T) => {
  const next = seededNumbers(seed);
  return <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
};
