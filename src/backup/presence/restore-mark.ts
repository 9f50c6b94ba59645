/**
 * The table that is in a database from before a restore changes anything until it has ended. Its one
 * row says which backup, and whether files are all that is left.
 */
export const RESTORE_TABLE = 'dajuan_restore';

/** `rows`: nothing in the database counts yet. `files`: all rows are in, files are being moved. */
export type RestoreState = 'rows' | 'files';

export interface RestoreMark {
  readonly backup: string;
  readonly state: RestoreState;
}
