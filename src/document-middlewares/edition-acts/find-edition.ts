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

/** The edition of a year; null if there is none. */
export const findEditionOfYear = (
  { strapi }: Pick<Write, 'strapi'>,
  year: number,
): Promise<EditionRef | null> =>
  strapi.db.query(EDITION).findOne({
    where: { year, locale: SOURCE_LOCALE, publishedAt: null },
    select: ['documentId', 'year'],
  });
