import type { Core } from '@strapi/strapi';
import type { FigureLocale } from '../domain/figures/figure';

const SOURCE_LOCALE = 'zh-Hans';
const EDITION = 'api::edition.edition';
const PHOTO = 'api::photo.photo';

export type Status = 'draft' | 'published';

/** Which version of which document a prose text belongs to, and to which edition. */
export interface ProseOwner {
  readonly documentId: string;
  readonly locale: FigureLocale;
  readonly status: Status;
  /** The edition's document id; null for prose of no edition. */
  readonly edition: string | null;
}

interface Linked {
  documentId: string;
}

interface Row extends Linked {
  id: number;
  locale: string;
  publishedAt: unknown;
  edition?: Linked | null;
  section?: { edition?: Linked | null } | null;
}

const SELECT = ['id', 'documentId', 'locale', 'publishedAt'];
const ofEdition = { edition: { select: ['documentId'] } };

const populateOf = (uid: string) => {
  if (uid === EDITION) return {};
  return uid === PHOTO ? { section: { select: ['documentId'], populate: ofEdition } } : ofEdition;
};

const editionOf = (uid: string, row: Row): string | null => {
  if (uid === EDITION) return row.documentId;
  return (uid === PHOTO ? row.section?.edition : row.edition)?.documentId ?? null;
};

/** A photo of no section belongs to the edition whose cover it is. */
const coverEditions = async (strapi: Core.Strapi, ids: number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map();
  const editions: (Linked & { coverPhoto: { id: number } })[] = await strapi.db
    .query(EDITION)
    .findMany({
      where: { coverPhoto: { id: { $in: ids } } },
      select: ['documentId'],
      populate: { coverPhoto: { select: ['id'] } },
    });
  return new Map(editions.map(({ documentId, coverPhoto }) => [coverPhoto.id, documentId]));
};

const rowsAndEditions = async (strapi: Core.Strapi, uid: string, where: object) => {
  const rows: Row[] = await strapi.db
    .query(uid)
    .findMany({ where, select: SELECT, populate: populateOf(uid) });
  const editions = new Map(rows.map((row) => [row.id, editionOf(uid, row)]));
  if (uid === PHOTO) {
    const loose = rows.filter(({ id }) => !editions.get(id)).map(({ id }) => id);
    for (const [id, edition] of await coverEditions(strapi, loose)) editions.set(id, edition);
  }
  return { rows, editions };
};

/**
 * Finds the owners of entries by their row ids: one query a content type, one more where the edition
 * has no such version yet (not published, not translated). Its drafts in the source locale tell it
 * then.
 */
export const loadProseOwners = async (
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
): Promise<Map<number, ProseOwner>> => {
  const { rows, editions } = await rowsAndEditions(strapi, uid, { id: { $in: [...ids] } });
  const loose = rows.filter(({ id }) => !editions.get(id)).map(({ documentId }) => documentId);
  const ofDraft = new Map<string, string | null>();
  if (loose.length > 0) {
    const where = { documentId: { $in: loose }, locale: SOURCE_LOCALE, publishedAt: null };
    const drafts = await rowsAndEditions(strapi, uid, where);
    for (const { id, documentId } of drafts.rows) {
      ofDraft.set(documentId, drafts.editions.get(id) ?? null);
    }
  }
  return new Map(
    rows.map(({ id, documentId, locale, publishedAt }) => [
      id,
      {
        documentId,
        locale: locale === SOURCE_LOCALE ? SOURCE_LOCALE : 'en',
        status: publishedAt ? 'published' : 'draft',
        edition: editions.get(id) ?? ofDraft.get(documentId) ?? null,
      },
    ]),
  );
};
