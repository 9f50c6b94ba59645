import { findSnapshots } from '../../snapshots/find-snapshots';
import type { Write } from '../write-context';
import { SOURCE_LOCALE } from '../source-locale';

export const EDITION = 'api::edition.edition';

/** An edition as acts name it. */
export interface EditionRef {
  readonly documentId: string;
  readonly year: number;
}

/** What an act on an edition is recorded as being about. */
export const editionAct = ({ documentId, year }: EditionRef) => ({
  contentType: EDITION,
  document: documentId,
  year,
});

/** The edition with a document id, as its source drafts it; null if there is none. */
export const findEdition = (
  { strapi }: Pick<Write, 'strapi'>,
  documentId: string,
): Promise<EditionRef | null> =>
  strapi.db.query(EDITION).findOne({
    where: { documentId, locale: SOURCE_LOCALE, publishedAt: null },
    select: ['documentId', 'year'],
  });

/** The edition with a document id, also if it was deleted and its snapshots alone tell of it. */
export const findEditionOnRecord = async (
  write: Pick<Write, 'strapi'>,
  documentId: string,
): Promise<EditionRef | null> => {
  const drafted = await findEdition(write, documentId);
  if (drafted) return drafted;
  const last = (await findSnapshots(write.strapi, { edition: documentId })).at(-1);
  return last ? { documentId, year: last.year } : null;
};

/** The edition of a year; null if there is none. */
export const findEditionOfYear = (
  { strapi }: Pick<Write, 'strapi'>,
  year: number,
): Promise<EditionRef | null> =>
  strapi.db.query(EDITION).findOne({
    where: { year, locale: SOURCE_LOCALE, publishedAt: null },
    select: ['documentId', 'year'],
  });
