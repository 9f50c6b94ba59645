import { settleModified } from '../shared-structure/settle-modified';
import { rowsOf, type DocumentSet } from '../shared-structure/version';
import type { Write } from '../write-context';

/** The documents whose draft in a locale is later than what is published of it. */
const draftedLater = async (
  write: Write,
  uid: string,
  documentIds: readonly string[],
  locale: string,
): Promise<string[]> => {
  const { tableName } = write.strapi.db.metadata.get(uid);
  const rows: { document_id: string; updated_at: unknown; published_at: unknown }[] = await rowsOf(
    write,
    tableName,
  )
    .whereIn('document_id', documentIds)
    .where('locale', locale)
    .select('document_id', 'updated_at', 'published_at');
  const timesOf = (published: boolean) =>
    new Map(
      rows
        .filter((row) => (row.published_at !== null) === published)
        .map((row) => [row.document_id, new Date(row.updated_at as string | number | Date)]),
    );
  const [drafts, shown] = [timesOf(false), timesOf(true)];
  return documentIds.filter((id) => {
    const [drafted, published] = [drafts.get(id), shown.get(id)];
    return drafted !== undefined && published !== undefined && drafted > published;
  });
};

/**
 * Sets the times that “modified” is told by in a locale, for those documents alone whose state may
 * have become another.
 * @param laterIn the locale whose later drafts tell which documents these are
 * @param followed which of their versions has just changed
 */
export const settleMembers = async (
  write: Write,
  members: DocumentSet,
  locale: string,
  laterIn: string,
  followed: 'draft' | 'published',
): Promise<void> => {
  for (const [uid, ids] of members) {
    for (const documentId of await draftedLater(write, uid, [...ids], laterIn)) {
      await settleModified(write, { uid, documentId }, locale, followed);
    }
  }
};
