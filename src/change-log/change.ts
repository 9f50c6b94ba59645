export const CHANGE = 'api::content-change.content-change';

/** Something that readers see has changed, been added or taken away. */
export interface Change {
  /** The content type's uid. */
  readonly type: string;
  /** The document id; null where it may be any of the type. */
  readonly document: string | null;
}

/** A change as it is stored, in the order of commits. */
export interface StoredChange extends Change {
  readonly id: number;
  /** The server that wrote it. */
  readonly server: string | null;
}
