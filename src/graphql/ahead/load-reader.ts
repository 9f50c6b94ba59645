/** A field for which entries are loaded, with the values of its arguments. */
export interface LoadedField {
  /** The content type or component of what it gives. */
  readonly uid: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Whether it gives a list. */
  readonly isList: boolean;
}

/** A field of entries that leads to others. */
export interface LoadedRelation extends LoadedField {
  /** Of the entries that have it. */
  readonly parentUid: string;
  readonly attribute: string;
  readonly status: unknown;
}

/**
 * Says which entries a field would load: their ids, with an id for each place in a list. What the
 * caller may not ask comes to nothing here, since the field itself refuses it.
 */
export interface LoadReader {
  atRoot(field: LoadedField): Promise<readonly number[]>;
  /** @returns the ids below each of the parents */
  below(
    relation: LoadedRelation,
    parents: Iterable<number>,
  ): Promise<ReadonlyMap<number, readonly number[]>>;
}
