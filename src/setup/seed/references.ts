/** Document ids by the handle that seed files use. */
export interface References {
  add(handle: string, documentId: string): void;
  one(handle: string | undefined): string | undefined;
  /** @throws Error if one of them was not added: documents are made in order of dependency */
  all(handles: readonly string[]): string[];
}

/** Makes an empty set of references. */
export const references = (): References => {
  const ids = new Map<string, string>();
  const idOf = (handle: string): string => {
    const id = ids.get(handle);
    if (id === undefined) throw new Error(`${handle} is referred to before it is created`);
    return id;
  };
  return {
    add: (handle, documentId) => void ids.set(handle, documentId),
    one: (handle) => (handle === undefined ? undefined : idOf(handle)),
    all: (handles) => handles.map(idOf),
  };
};
