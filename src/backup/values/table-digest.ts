import { createHash } from 'node:crypto';
import { canonicalRow } from './canonical-row';
import type { Kind } from './kind';
import type { Row } from './value';

/** What a table holds, as one number of 256 bits that the order of its rows does not change. */
export interface TableDigest {
  add(row: Row): void;
  readonly rows: number;
  /** 64 hexadecimal digits. */
  hex(): string;
}

const SIZE = 1n << 256n;

/**
 * Sums the hashes of a table's rows: databases give rows, and sort texts, each in its own order.
 * @param kinds of its columns, in their order
 */
export const tableDigest = (kinds: readonly Kind[]): TableDigest => {
  let [rows, sum] = [0, 0n];
  return {
    add: (row) => {
      rows += 1;
      const hash = createHash('sha256').update(canonicalRow(kinds, row)).digest('hex');
      sum = (sum + BigInt(`0x${hash}`)) % SIZE;
    },
    get rows() {
      return rows;
    },
    hex: () => sum.toString(16).padStart(64, '0'),
  };
};
