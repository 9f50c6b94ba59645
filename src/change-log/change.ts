/** Rows that readers may see were written, by whoever. */
export interface Change {
  readonly table: string;
  /** The document they belong to; null where that is not told. */
  readonly document: string | null;
}

/** Where triggers write changes down, in the transaction that makes them. */
export const CHANGES = 'dajuan_changes';

/** The PostgreSQL channel that tells servers of a commit. */
export const CHANNEL = 'dajuan_changes';
