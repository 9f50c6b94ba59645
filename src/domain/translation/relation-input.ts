/** What a caller may name a related document or file by. */
export type Reference = { documentId: string } | { id: string | number };

/** What a write asks of a relation, whichever of Strapi's forms it was written in. */
export type RelationRequest =
  | { kind: 'set'; to: Reference[] }
  | { kind: 'change'; connect: Reference[]; disconnect: Reference[]; moves: boolean };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readReference = (value: unknown): Reference | undefined => {
  if (typeof value === 'number') return { id: value };
  if (typeof value === 'string') return { documentId: value };
  if (!isRecord(value)) return undefined;
  if (typeof value.documentId === 'string') return { documentId: value.documentId };
  const { id } = value;
  return typeof id === 'string' || typeof id === 'number' ? { id } : undefined;
};

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const readList = (value: unknown): Reference[] =>
  toList(value).flatMap((item) => readReference(item) ?? []);

const isPositioned = (value: unknown): boolean => isRecord(value) && isRecord(value.position);

/** Reads the forms that Strapi takes for a relation: an id, a list, `set`, `connect`, `disconnect`. */
export const readRelationInput = (input: unknown): RelationRequest => {
  if (!isRecord(input) || 'id' in input || 'documentId' in input) {
    return { kind: 'set', to: readList(input) };
  }
  // An empty `set` beside `connect` counts for nothing, as in Strapi.
  if (input.set) return { kind: 'set', to: readList(input.set) };
  return {
    kind: 'change',
    connect: readList(input.connect),
    disconnect: readList(input.disconnect),
    moves: toList(input.connect).some(isPositioned),
  };
};

/**
 * Whether a request leaves a relation as it is.
 * @param current the documents it links now, in order
 * @param nameOf turns a reference into the name `current` uses; undefined where nothing is known
 */
export const leavesUnchanged = (
  request: RelationRequest,
  current: readonly string[],
  nameOf: (reference: Reference) => string | undefined,
): boolean => {
  const linked = (reference: Reference) => current.includes(nameOf(reference) ?? '');
  if (request.kind === 'change') {
    return !request.moves && request.connect.every(linked) && !request.disconnect.some(linked);
  }
  return (
    request.to.length === current.length &&
    request.to.every((reference, index) => nameOf(reference) === current[index])
  );
};
