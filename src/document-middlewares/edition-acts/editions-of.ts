import type { DocumentRef } from '../shared-structure/version';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { EDITION, type EditionRef } from './find-edition';

type Status = 'draft' | 'published';

/** Which editions a document is part of, as a condition on editions, by content type. */
const containing: Readonly<Record<string, (documentId: string) => object>> = {
  [EDITION]: (documentId) => ({ documentId }),
  'api::letter.letter': (documentId) => ({ letter: { documentId } }),
  'api::report-section.report-section': (documentId) => ({ sections: { documentId } }),
  'api::metric.metric': (documentId) => ({ metrics: { documentId } }),
  'api::photo.photo': (documentId) => ({
    $or: [{ coverPhoto: { documentId } }, { sections: { photos: { documentId } } }],
  }),
  'api::unit.unit': (documentId) => ({ metrics: { unit: { documentId } } }),
};

/** Whether documents of a content type are seen in editions. */
export const isSeenInEditions = (uid: string): boolean => Object.hasOwn(containing, uid);

/** The editions in which a document is drafted by its source, or seen in any language. */
export const editionsOf = async (
  { strapi }: Pick<Write, 'strapi'>,
  { uid, documentId }: DocumentRef,
  status: Status,
): Promise<EditionRef[]> => {
  const condition = containing[uid];
  if (!condition) return [];
  const editions: EditionRef[] = await strapi.db.query(EDITION).findMany({
    where: {
      $and: [
        condition(documentId),
        status === 'published'
          ? { publishedAt: { $notNull: true } }
          : { publishedAt: { $null: true }, locale: SOURCE_LOCALE },
      ],
    },
    select: ['documentId', 'year'],
  });
  return [...new Map(editions.map((edition) => [edition.documentId, edition])).values()];
};
