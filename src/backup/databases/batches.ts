import type { Row } from '../values/value';

/** About as many characters of rows are in memory at a time. */
const AIM = 1_000_000;
const MOST_ROWS = 1_000;
const GROWTH = 4;

const sizeOf = (rows: readonly Row[]): number =>
  rows.reduce(
    (sum, row) =>
      sum +
      row.reduce<number>(
        (inner, value) => inner + (typeof value === 'string' ? value.length : 8),
        0,
      ),
    1,
  );

/** How many rows to ask for next, by the size of those that came last; at first, few. */
export const nextBatch = (last: readonly Row[]): number =>
  last.length === 0
    ? 8
    : Math.max(
        1,
        Math.min(MOST_ROWS, last.length * GROWTH, Math.floor((last.length * AIM) / sizeOf(last))),
      );
