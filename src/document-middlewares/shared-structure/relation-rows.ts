import type { Write } from '../write-context';
import type { SharedRelation } from './shared-relations';
import { atVersion, rowsOf, type Version } from './version';

/** A row of a join table, with the documents that its two ids belong to. */
export interface RelationRow {
  id: number;
  ownerId: number;
  targetId: number;
  ownerDocument: string;
  targetDocument: string;
  orders: Record<string, number | null>;
}

/** The documents whose rows are looked at: those with one of these owners or one of these targets. */
export interface Reach {
  owners: Set<string>;
  targets: Set<string>;
}

/** The rows of a relation at one version that reach the given documents. */
export const loadRelationRows = async (
  write: Write,
  relation: SharedRelation,
  version: Version,
  { owners, targets }: Reach,
): Promise<RelationRow[]> => {
  const { metadata } = write.strapi.db;
  const { ownerColumn, targetColumn, orderColumns } = relation;
  const query = rowsOf(write, `${relation.table} as j`)
    .join(`${metadata.get(relation.ownerUid).tableName} as o`, 'o.id', `j.${ownerColumn}`)
    .join(`${metadata.get(relation.targetUid).tableName} as t`, 't.id', `j.${targetColumn}`)
    .where((either) => {
      either.whereIn('o.document_id', [...owners]).orWhereIn('t.document_id', [...targets]);
    })
    .orderBy('j.id')
    .select('j.*', { owner_document: 'o.document_id', target_document: 't.document_id' });
  atVersion(atVersion(query, version, 'o'), version, 't');
  const rows: Record<string, unknown>[] = await query;
  return rows.map((row) => ({
    id: row.id as number,
    ownerId: row[ownerColumn] as number,
    targetId: row[targetColumn] as number,
    ownerDocument: row.owner_document as string,
    targetDocument: row.target_document as string,
    orders: Object.fromEntries(orderColumns.map((name) => [name, row[name] as number | null])),
  }));
};

/** The row ids at a version of those of the given documents that have it, by document id. */
export const idsAt = async (
  write: Write,
  uid: string,
  version: Version,
  documents: readonly string[],
): Promise<Map<string, number>> => {
  if (documents.length === 0) return new Map();
  const { tableName } = write.strapi.db.metadata.get(uid);
  const query = rowsOf(write, tableName)
    .whereIn('document_id', documents)
    .select('id', 'document_id');
  const rows: { id: number; document_id: string }[] = await atVersion(query, version);
  return new Map(rows.map((row) => [row.document_id, row.id]));
};
