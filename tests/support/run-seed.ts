import { seededNumbers } from './seeded-numbers';

/**
 * The seed of this run's chance: TEST_SEED, else one made up. It is printed, so that a run can be
 * had again.
 */
export const runSeed = (what: string): number => {
  const given = process.env.TEST_SEED;
  const seed = given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(given);
  if (!Number.isInteger(seed)) throw new Error(`TEST_SEED is "${given ?? ''}": expected a number.`);
  process.stdout.write(`${what}: TEST_SEED=${seed}\n`);
  return seed;
};

/** Numbers from 0 to 1 by the seed of this run, which is printed. */
export const runChance = (what: string): (() => number) => seededNumbers(runSeed(what));
