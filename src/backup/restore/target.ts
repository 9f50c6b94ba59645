import type { DatabaseLoader } from '../databases/database';
import type { Hold } from '../presence/presence';
import type { RestoreMark } from '../presence/restore-mark';

/** A database to restore into. */
export interface RestoreTarget {
  /** Holds the database for this process alone, without waiting. */
  hold(): Promise<Hold>;
  /** The mark of a restore that has begun; null if there is none. */
  mark(): Promise<RestoreMark | null>;
  /** Leaves the mark, before anything else is written. */
  begin(backup: string): Promise<void>;
  /** Takes the mark away. */
  finish(): Promise<void>;
  /** The name of a table with rows that no first start puts there; null if there is none. */
  filled(): Promise<string | null>;
  /** Fills the database in one transaction. */
  load(fill: (loader: DatabaseLoader) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}
