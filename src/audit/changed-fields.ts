type Row = Readonly<Record<string, unknown>>;

/** What is short enough to be told as it was and as it is. */
const LONGEST = 120;

/** What Strapi says of every row. */
const ABOUT_THE_ROW = new Set([
  ...['id', 'documentId', 'locale', 'createdAt', 'updatedAt', 'publishedAt'],
  ...['createdBy', 'updatedBy'],
]);

const isShort = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && value.length <= LONGEST);

const told = (value: unknown): unknown => value ?? null;

/**
 * The fields that an update changed: of a short fact what it was and what it is, of a text or a
 * relation its name alone.
 * @param given what the update named, relations among it
 */
export const changedFields = (before: Row | null, after: Row | null, given: Row) => {
  const names = Object.keys(given).filter((name) => !ABOUT_THE_ROW.has(name));
  const scalars = names.filter((name) => name in (before ?? {}) || name in (after ?? {}));
  const changed = scalars.filter(
    (name) => JSON.stringify(told(before?.[name])) !== JSON.stringify(told(after?.[name])),
  );
  const short = changed.filter((name) => isShort(before?.[name]) && isShort(after?.[name]));
  const others = names.filter((name) => !scalars.includes(name));
  const changes = short.map((name) => [
    name,
    { before: told(before?.[name]), after: told(after?.[name]) },
  ]);
  const fields = [...changed, ...others];
  return { fields, ...(short.length > 0 ? { changes: Object.fromEntries(changes) as Row } : {}) };
};
