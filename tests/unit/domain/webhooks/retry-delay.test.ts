import { expect, it } from 'vitest';
import { retryDelay } from '../../../../src/domain/webhooks/retry-delay';

const pauses = (chance: number, scale?: number) =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((attempts) => retryDelay(attempts, chance, scale));

it('grows from seconds to a day, and ends after the tenth attempt', () => {
  expect(pauses(0)).toEqual([5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400, null]);
});

it('is longer by up to a fifth, as chance will have it', () => {
  expect(pauses(1)[1]).toBe(360);
  expect(pauses(0.5)[1]).toBe(330);
});

it('is scaled as a whole', () => {
  expect(pauses(0, 0.001).slice(0, 2)).toEqual([0.005, 0.3]);
});
