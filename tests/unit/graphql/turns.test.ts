import { describe, expect, it } from 'vitest';
import { createBreathe, createTurns } from '../../../src/graphql/turns';

/** How often other work of the process came in between while something was done. */
const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let turns = 0;
  let goesOn = true;
  const look = (): void => {
    if (!goesOn) return;
    turns += 1;
    setImmediate(look);
  };
  setImmediate(look);
  await work();
  goesOn = false;
  return turns;
};

describe('work in turns', () => {
  const PIECES = 200;
  const pieces = (doOne: (work: () => number) => Promise<number>) =>
    Promise.all(Array.from({ length: PIECES }, (_, at) => doOne(() => at)));

  it('lets others come in between, where they would have had to wait to its end', async () => {
    const inTurn = createTurns(createBreathe(-1), 8);
    expect(await turnsDuring(() => pieces(async (work) => Promise.resolve(work())))).toBe(0);
    expect(await turnsDuring(() => pieces((work) => inTurn(work)))).toBeGreaterThan(PIECES / 2);
  });

  it('does a few pieces at once, in the order in which they came', async () => {
    const inTurn = createTurns(createBreathe(1000), 3);
    let working = 0;
    let most = 0;
    const begun: number[] = [];
    const one = (number: number) =>
      inTurn(async () => {
        begun.push(number);
        most = Math.max(most, (working += 1));
        await new Promise((resolve) => setTimeout(resolve, 1));
        working -= 1;
        return number;
      });
    const numbers = Array.from({ length: 10 }, (_, index) => index);
    expect(await Promise.all(numbers.map(one))).toEqual(numbers);
    expect([most, begun]).toEqual([3, numbers]);
  });

  it('goes on with the next when one fails', async () => {
    const inTurn = createTurns(createBreathe(1000), 1);
    const failed = inTurn(() => Promise.reject(new Error('one')));
    const done = inTurn(() => 'other');
    await expect(failed).rejects.toThrow('one');
    expect(await done).toBe('other');
  });
});
