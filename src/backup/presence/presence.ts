/** Who uses a database: many together, or one for whom all others must be gone. */
export type Presence = 'together' | 'alone';

/** A lock on a database's use. */
export interface Hold {
  /** Whether it was to be had. */
  readonly taken: boolean;
  /** Whether a restore began on the database and has not ended. */
  readonly marked: boolean;
  end(): Promise<void>;
}
