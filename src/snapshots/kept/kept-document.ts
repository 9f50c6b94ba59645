/** A file of the media library as a snapshot remembers it: ids are given again, hashes are not. */
export interface KeptFile {
  readonly id: number;
  readonly hash: string;
}

/**
 * A document of an edition as it was stored when a snapshot was taken: with metric references in its
 * prose, and with what is not public. It is what a restoration brings back.
 */
export interface KeptDocument {
  /** The content type, as Strapi names it. */
  readonly uid: string;
  readonly documentId: string;
  /** Words, facts and structure, by attribute. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The document ids of what it links to, in order, by attribute. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, KeptFile | null>>;
}
