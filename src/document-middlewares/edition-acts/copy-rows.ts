import type { Write } from '../write-context';
import { sharedColumns } from '../shared-structure/mirror-scalars';
import { atVersion, rowsOf, type Version } from '../shared-structure/version';

interface StoredAttribute {
  columnName?: string;
  joinColumn?: { name: string };
}

/** What tells a version from another of its document: never copied. */
const OF_VERSION = new Set(['id', 'published_at', 'locale']);

/** Every column of a content type's table that a copy takes over; Strapi names some twice. */
const copiedColumns = ({ strapi }: Write, uid: string): string[] => {
  const named = Object.values(strapi.db.metadata.get(uid).attributes).flatMap((attribute) => {
    const { columnName, joinColumn } = attribute as StoredAttribute;
    return columnName ?? joinColumn?.name ?? [];
  });
  return [...new Set(named)].filter((column) => !OF_VERSION.has(column));
};

/** A table's name as raw SQL takes it, in the configured schema. */
const qualified = ({ strapi }: Write, table: string): string => {
  const schema = strapi.db.getSchemaName();
  return schema ? `${schema}.${table}` : table;
};

const condition = (alias: string, { locale, status }: Version) => ({
  sql: `??.?? = ? and ??.?? is ${status === 'published' ? 'not null' : 'null'}`,
  bindings: [alias, 'locale', locale, alias, 'published_at'],
});

/**
 * Updates rows of one version of documents from their rows of another: one statement, however many
 * documents. A document that lacks either version is left alone.
 */
export const updateRows = async (
  write: Write,
  uid: string,
  documentIds: readonly string[],
  columns: readonly string[],
  from: Version,
  to: Version,
): Promise<void> => {
  if (documentIds.length === 0 || columns.length === 0) return;
  const { tableName } = write.strapi.db.metadata.get(uid);
  const table = qualified(write, tableName);
  const [source, target] = [condition('f', from), condition('t', to)];
  const ids = documentIds.map(() => '?').join(', ');
  await write.strapi.db.connection
    .raw(
      `update ?? as t set ${columns.map(() => '?? = f.??').join(', ')} from ?? as f ` +
        `where f.document_id = t.document_id and ${source.sql} and ${target.sql} ` +
        `and t.document_id in (${ids})`,
      [
        table,
        ...columns.flatMap((column) => [column, column]),
        table,
        ...source.bindings,
        ...target.bindings,
        ...documentIds,
      ],
    )
    .transacting(write.trx);
};

/** Updates the shared columns of one version of documents from another. */
export const updateSharedRows = (
  write: Write,
  uid: string,
  documentIds: readonly string[],
  from: Version,
  to: Version,
): Promise<void> => updateRows(write, uid, documentIds, sharedColumns(write, uid), from, to);

const documentsWith = async (
  write: Write,
  uid: string,
  documentIds: readonly string[],
  version: Version,
): Promise<Set<string>> => {
  const { tableName } = write.strapi.db.metadata.get(uid);
  const query = rowsOf(write, tableName).whereIn('document_id', documentIds).select('document_id');
  const rows: { document_id: string }[] = await atVersion(query, version);
  return new Set(rows.map((row) => row.document_id));
};

const insertRows = async (
  write: Write,
  uid: string,
  documentIds: readonly string[],
  columns: readonly string[],
  locale: string,
  now: Date,
): Promise<void> => {
  if (documentIds.length === 0) return;
  const { tableName } = write.strapi.db.metadata.get(uid);
  const rows: Record<string, unknown>[] = await atVersion(
    rowsOf(write, tableName).whereIn('document_id', documentIds).orderBy('id'),
    { locale, status: 'draft' },
  ).select('locale', ...columns);
  const made = rows.map((row) => ({ ...row, published_at: now }));
  await rowsOf(write, tableName).insert(made);
};

/**
 * Publishes the rows of documents in a locale: what is published becomes what is drafted, row ids
 * kept. Relations and files are the caller's to follow.
 * @returns the documents that had nothing published in the locale before
 */
export const publishRows = async (
  write: Write,
  uid: string,
  documentIds: readonly string[],
  locale: string,
  now: Date,
): Promise<Set<string>> => {
  const published = { locale, status: 'published' } as const;
  const columns = copiedColumns(write, uid);
  const had = await documentsWith(write, uid, documentIds, published);
  const known = documentIds.filter((id) => had.has(id));
  const added = documentIds.filter((id) => !had.has(id));
  const draft = { locale, status: 'draft' } as const;
  await updateRows(write, uid, known, columns, draft, published);
  if (known.length > 0) {
    const { tableName } = write.strapi.db.metadata.get(uid);
    const query = rowsOf(write, tableName).whereIn('document_id', known);
    await atVersion(query, published).update({ published_at: now });
  }
  await insertRows(write, uid, added, columns, locale, now);
  return new Set(added);
};
