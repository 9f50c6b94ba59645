import type { Kind } from '../values/kind';
import type { Row } from '../values/value';

export interface Column {
  readonly name: string;
  readonly kind: Kind;
  /** What the database itself calls its type. */
  readonly native: string;
}

/** A table of the product, its columns in the order of their names. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** A database as it was at one moment. */
export interface DatabaseReader {
  /** In the order of their names; none where Dajuan never started. */
  readonly tables: readonly Table[];
  /** Tables that are not the product's, which no backup holds. */
  readonly others: readonly string[];
  /** The rows of a table, some at a time, so that no more than a few megabytes are in memory. */
  rows(table: Table): AsyncIterable<readonly Row[]>;
}

/** A transaction that fills a database. */
export interface DatabaseLoader extends DatabaseReader {
  /** Takes every row away that a first start puts into tables. */
  empty(): Promise<void>;
  insert(table: Table, rows: readonly Row[]): Promise<void>;
  /** Notes, in the transaction, that files are what is left to restore. */
  noteFilesLeft(): Promise<void>;
}
