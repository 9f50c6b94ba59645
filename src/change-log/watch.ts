import type { Change } from './change';

/** A way to see what anybody writes to the database. */
export interface Watch {
  /**
   * What was committed since the last reading; nothing at the first.
   * @throws if the database cannot be reached
   */
  read(): Promise<Change[]>;
  close(): Promise<void>;
}
