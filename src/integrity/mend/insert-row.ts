import { rowsOf } from '../../document-middlewares/shared-structure/version';
import type { Write } from '../../document-middlewares/write-context';

/** Inserts a row; the database numbers it. @returns its id */
export const insertRow = async (
  write: Write,
  table: string,
  values: Readonly<Record<string, unknown>>,
): Promise<number> => {
  const { id: _id, ...columns } = values;
  const made: { id: number }[] = await rowsOf(write, table).insert(columns).returning('id');
  return made[0]?.id ?? Number.NaN;
};
