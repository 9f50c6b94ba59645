import type { DocumentRef, Version } from '../shared-structure/version';
import type { Write } from '../write-context';

export type StoredEntry = { id: number; documentId: string; [attribute: string]: unknown };

/** Narrows entries to one version of their documents. */
export const whereVersion = ({ locale, status }: Version) => ({
  locale,
  publishedAt: status === 'published' ? { $notNull: true } : { $null: true },
});

/** The entry of a document's version as the write in progress has left it; null if there is none. */
export const storedEntry = (
  { strapi }: Write,
  { uid, documentId }: DocumentRef,
  version: Version,
  populate: string[] = [],
): Promise<StoredEntry | null> =>
  strapi.db.query(uid).findOne({ where: { documentId, ...whereVersion(version) }, populate });
