/** A document of a content type, in a language. */
interface Place {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
}

/** Several rows where a document has one. */
export interface ExtraVersion extends Place {
  readonly kind: 'extra-version';
  readonly status: 'draft' | 'published';
  /** Their ids, the one that was written last first: it is the document's own. */
  readonly rows: readonly number[];
}

/** A document that readers see, and editors do not. */
export interface NoDraft extends Place {
  readonly kind: 'no-draft';
}

/** A translation of nothing; `locale` is its language. */
export interface NoSource extends Place {
  readonly kind: 'no-source';
}

/** A row that links rows of which one is gone, or a component that belongs to nothing. */
export interface OwnerlessRow {
  readonly kind: 'ownerless-row';
  readonly table: string;
  readonly id: number;
}

/** A file that the media library does not know. */
export interface FileWithoutRow {
  readonly kind: 'file-without-row';
  readonly folder: 'uploads' | 'originals';
  /** Its name in that folder. */
  readonly name: string;
}

/** A row of the media library whose file, or a size of it, is not there. */
export interface RowWithoutFile {
  readonly kind: 'row-without-file';
  readonly id: number;
  /** What the media library calls it. */
  readonly title: string;
  /** The first file that is missing. */
  readonly name: string;
}

/** Something in the database, or beside it, that no rule allows. */
export type Finding =
  ExtraVersion | NoDraft | NoSource | OwnerlessRow | FileWithoutRow | RowWithoutFile;
