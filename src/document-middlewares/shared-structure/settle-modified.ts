import type { UID } from '@strapi/strapi';
import type { Write } from '../write-context';
import { sameCell } from './mirror-scalars';
import { sharedRelationsMatch } from './relations-match';
import { rowsOf, type DocumentRef } from './version';

type Entry = { id: number; updatedAt: string; [attribute: string]: unknown };

/** Attributes that differ between a draft and what was published from it without meaning anything. */
const BOOKKEEPING = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'localizations',
]);

const withoutIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id')
      .map(([name, inner]) => [name, withoutIds(inner)]),
  );
};

const contentOf = (entry: Entry): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => !BOOKKEEPING.has(name)));

const findEntry = (
  { strapi }: Write,
  { uid, documentId }: DocumentRef,
  locale: string,
  published: boolean,
): Promise<Entry | null> => {
  const { attributes } = strapi.contentType(uid as UID.ContentType);
  const nested = Object.entries(attributes)
    .filter(([, { type }]) => type === 'component')
    .map(([name]) => name);
  return strapi.db.query(uid).findOne({
    where: { documentId, locale, publishedAt: published ? { $notNull: true } : null },
    populate: nested,
  });
};

const sameContent = async (write: Write, document: DocumentRef, draft: Entry, published: Entry) => {
  const one = contentOf(draft);
  const other = contentOf(published);
  const scalarsMatch = Object.keys(one).every(
    (name) =>
      sameCell(one[name], other[name]) ||
      JSON.stringify(withoutIds(one[name])) === JSON.stringify(withoutIds(other[name])),
  );
  return scalarsMatch && (await sharedRelationsMatch(write, document, String(draft.locale)));
};

/**
 * Sets the times that “modified” is told by, after facts were followed in a translation, so that it
 * shows as modified exactly when its draft differs from what readers see.
 * @param followed which of its versions has just changed
 */
export const settleModified = async (
  write: Write,
  document: DocumentRef,
  locale: string,
  followed: 'draft' | 'published',
): Promise<void> => {
  const draft = await findEntry(write, document, locale, false);
  if (!draft) return;
  const published = await findEntry(write, document, locale, true);
  const { tableName } = write.strapi.db.metadata.get(document.uid);
  const touch = (id: number, time: Date) =>
    rowsOf(write, tableName).where({ id }).update({ updated_at: time });
  const now = new Date();
  if (!published) {
    await touch(draft.id, now);
    return;
  }
  const same = await sameContent(write, document, draft, published);
  if (followed === 'published') await touch(published.id, now);
  const shown = followed === 'published' ? now : new Date(published.updatedAt);
  await touch(draft.id, same ? shown : new Date(Math.max(now.getTime(), shown.getTime() + 1)));
};
