import type { Core, UID } from '@strapi/strapi';
import { seedLocales } from './locales';

/** A content type with draft and publish: all that editors write. */
type ContentUid = Extract<
  UID.CollectionType,
  `api::${'edition' | 'glossary-term' | 'letter' | 'metric' | 'photo' | 'report-section' | 'unit'}.${string}`
>;

/** What is published by itself; all else becomes public with its edition. */
const STANDS_ALONE: ReadonlySet<ContentUid> = new Set([
  'api::unit.unit',
  'api::glossary-term.glossary-term',
  'api::edition.edition',
]);

type Words = Readonly<Record<string, unknown>>;

interface Written {
  readonly uid: ContentUid;
  readonly documentId: string;
  readonly words: Words;
}

/** Writes documents through the Document Service, so that every content rule sees them. */
export interface DocumentWriter {
  /**
   * Creates a draft in the source locale; `words` is kept for its translation.
   * @returns the new document's id
   */
  create(uid: ContentUid, source: Words, words: Words): Promise<string>;
  /**
   * Publishes the edition in the source locale, then translates every document, then publishes the
   * edition in translation. What belongs to no edition is published by itself, before it.
   * @returns how many documents that were
   */
  publishAll(): Promise<number>;
}

/** Undefined is left out, so that a field a seed does not give keeps its default. */
const given = (fields: Words): Words =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Makes a writer that remembers what it wrote until it is all published. */
export const documentWriter = (strapi: Core.Strapi): DocumentWriter => {
  const written: Written[] = [];
  const publish = async (locale: string): Promise<void> => {
    for (const { uid, documentId } of written.filter((one) => STANDS_ALONE.has(one.uid))) {
      await strapi.documents(uid).publish({ documentId, locale });
    }
  };
  return {
    create: async (uid, source, words) => {
      const data = given(source);
      const made = await strapi.documents(uid).create({ locale: seedLocales.source, data });
      written.push({ uid, documentId: made.documentId, words: given(words) });
      return made.documentId;
    },
    publishAll: async () => {
      await publish(seedLocales.source);
      for (const { uid, documentId, words } of written) {
        const locale = seedLocales.translation;
        await strapi.documents(uid).update({ documentId, locale, data: words });
      }
      await publish(seedLocales.translation);
      return written.length;
    },
  };
};
