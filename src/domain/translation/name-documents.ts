const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type DocumentOf = (rowId: string | number) => string | undefined;

const nameOne = (value: unknown, documentOf: DocumentOf): unknown => {
  if (typeof value === 'number') return documentOf(value) ?? value;
  if (!isRecord(value)) return value;
  const { id, documentId, locale: _locale, status: _status, ...rest } = value;
  if (typeof documentId === 'string') return { ...rest, documentId };
  const named = typeof id === 'string' || typeof id === 'number' ? documentOf(id) : undefined;
  return named === undefined ? value : { ...rest, documentId: named };
};

/**
 * Names the documents in what is written to a relation by their document ids alone, in whichever of
 * Strapi's forms. A row's id, a locale or a status beside it would link that version of the other
 * document, which is not the writer's to choose: a version is related to its like.
 * @param documentOf the document that a row belongs to; a row that there is not stays, to be refused
 */
export const nameDocuments = (input: unknown, documentOf: DocumentOf): unknown => {
  const each = (list: unknown): unknown =>
    Array.isArray(list) ? list.map((one) => nameOne(one, documentOf)) : nameOne(list, documentOf);
  const isList = isRecord(input) && !('id' in input) && !('documentId' in input);
  if (!isList) return each(input);
  const acts = ['set', 'connect', 'disconnect'];
  return Object.fromEntries(
    Object.entries(input).map(([name, list]) => [name, acts.includes(name) ? each(list) : list]),
  );
};
