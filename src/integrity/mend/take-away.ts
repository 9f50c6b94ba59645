import { rowsOf } from '../../document-middlewares/shared-structure/version';
import type { Write } from '../../document-middlewares/write-context';
import type { OwnerlessRow } from '../finding';
import type { KeptApart } from './kept-apart';

/** Deletes a row that belongs to nothing, once it is written down. */
export const takeAway = async (
  write: Write,
  { table, id }: OwnerlessRow,
  kept: KeptApart,
): Promise<void> => {
  const rows: object[] = await rowsOf(write, table).where({ id });
  await kept.rows(table, rows);
  await rowsOf(write, table).where({ id }).delete();
};
