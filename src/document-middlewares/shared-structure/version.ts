import type { Knex } from 'knex';
import type { Write } from '../write-context';

/** Which row of a document: one a locale and status. */
export interface Version {
  locale: string;
  status: 'draft' | 'published';
}

/** A document of a content type. */
export interface DocumentRef {
  uid: string;
  documentId: string;
}

/** Documents by content type: their document ids. */
export type DocumentSet = ReadonlyMap<string, ReadonlySet<string>>;

/** The set of one document. */
export const only = ({ uid, documentId }: DocumentRef): DocumentSet =>
  new Map([[uid, new Set([documentId])]]);

/** A query on a table, in the write's transaction and the configured schema. */
export const rowsOf = ({ strapi, trx }: Write, table: string): Knex.QueryBuilder =>
  strapi.db.getConnection(table).transacting(trx);

/** Narrows a query to one version; `alias` is the content type's table in it. */
export const atVersion = (
  query: Knex.QueryBuilder,
  { locale, status }: Version,
  alias?: string,
): Knex.QueryBuilder => {
  const column = (name: string) => (alias ? `${alias}.${name}` : name);
  query.where(column('locale'), locale);
  return status === 'published'
    ? query.whereNotNull(column('published_at'))
    : query.whereNull(column('published_at'));
};

/** The row of a document's version, with the columns asked for besides `id`; undefined if none. */
export const findRow = async (
  write: Write,
  { uid, documentId }: DocumentRef,
  version: Version,
  columns: string[] = [],
): Promise<{ id: number; [column: string]: unknown } | undefined> => {
  const { tableName } = write.strapi.db.metadata.get(uid);
  const query = rowsOf(write, tableName).where('document_id', documentId);
  return atVersion(query, version).first('id', ...columns);
};
