import type { State } from './two-states';

/** A stored snapshot, with the hash that its content really has. */
export interface StoredSnapshot {
  readonly number: number;
  readonly language: string;
  readonly sha256: string;
  readonly hash: string;
}

/** What a publishing process tells the test. */
export type Message =
  /** It has started on what it found, and answers at `port`; nothing is published yet by it. */
  | {
      readonly kind: 'started';
      readonly port: number;
      readonly snapshots: readonly StoredSnapshot[];
      /** By locale, the hash of what the published rows come to. */
      readonly published: Readonly<Record<string, string | null>>;
    }
  /** A publication begins, writes its first row, or is committed. */
  | {
      readonly kind: 'begun' | 'writing' | 'ended';
      readonly locale: string;
      readonly state: State;
    };
