import fc from 'fast-check';
import { expect } from 'vitest';
import type { Figure } from '../../src/domain/figures/figure';

/** Ten thousand texts are read without an error, in order, and every figure slices to its text. */
export const expectSlices = (
  texts: fc.Arbitrary<string>,
  read: (text: string) => readonly Figure[],
): void => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const figure of read(text)) {
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.end).toBeGreaterThan(figure.start);
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        end = figure.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 10_000 },
  );
};
