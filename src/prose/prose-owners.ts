import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FigureLocale } from '../domain/figures/figure';
import { joinRelation, rowsOf } from './raw-rows';

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
  editionDocument?: string | null;
}

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

/** One query with its joins: every answer with prose asks for its owners. */
const readRows = (strapi: Core.Strapi, uid: string, narrow: (query: Knex.QueryBuilder) => void) => {
  const owner = { uid, name: 'o' };
  const edition = { uid: EDITION, name: 'e' };
  const query = strapi.db.getConnection(`${strapi.db.metadata.get(uid).tableName} as o`).select({
    id: 'o.id',
    documentId: 'o.document_id',
    locale: 'o.locale',
    publishedAt: 'o.published_at',
    ...(uid !== EDITION && { editionDocument: 'e.document_id' }),
  });
  if (uid === PHOTO) {
    const section = { uid: 'api::report-section.report-section', name: 's' };
    joinRelation(strapi, query, owner, 'section', section);
    joinRelation(strapi, query, section, 'edition', edition);
  } else if (uid !== EDITION) {
    joinRelation(strapi, query, owner, 'edition', edition);
  }
  narrow(query);
  return rowsOf<Row>(strapi, query);
};

const rowsAndEditions = async (
  strapi: Core.Strapi,
  uid: string,
  narrow: (query: Knex.QueryBuilder) => void,
) => {
  const rows = await readRows(strapi, uid, narrow);
  const editions = new Map<number, string | null>();
  for (const { id, documentId, editionDocument } of rows) {
    const edition = uid === EDITION ? documentId : (editionDocument ?? null);
    if (edition !== null || !editions.has(id)) editions.set(id, edition);
  }
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
  const { rows, editions } = await rowsAndEditions(strapi, uid, (query) => {
    query.whereIn('o.id', [...ids]);
  });
  const loose = rows.filter(({ id }) => !editions.get(id)).map(({ documentId }) => documentId);
  const ofDraft = new Map<string, string | null>();
  if (loose.length > 0) {
    const drafts = await rowsAndEditions(strapi, uid, (query) => {
      query
        .whereIn('o.document_id', loose)
        .where('o.locale', SOURCE_LOCALE)
        .whereNull('o.published_at');
    });
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
