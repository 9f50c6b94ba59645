import type { DocumentContext, EntriesResult, Next } from '../document-context';
import { refusal } from '../refusal';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { followEverywhere, followIn, mirror } from './follow';
import { everyLocale } from './locales';
import { findLastingRows } from './mirror-relations';
import { documentsOf, type Documents } from './service';
import { settleModified } from './settle-modified';
import { findRow, only, type DocumentRef } from './version';

/** Makes a call once a locale, the source first, and puts the answers together. */
const eachLocale = async (
  write: Write,
  { uid, action, params }: DocumentContext,
  locales: string[],
): Promise<EntriesResult> => {
  const documents = documentsOf(write, uid);
  const result: EntriesResult = { documentId: params.documentId, entries: [] };
  for (const locale of locales) {
    const one = await documents[action as keyof Documents & ('publish' | 'discardDraft')]({
      ...params,
      locale,
    });
    result.entries.push(...one.entries);
  }
  return result;
};

/** A rule for one locale; a call for several comes by again, once a locale. */
const oncePerLocale =
  (rule: (write: Write, document: DocumentRef, locale: string, next: Next) => Promise<unknown>) =>
  async (write: Write, context: DocumentContext, next: Next): Promise<unknown> => {
    const document = { uid: context.uid, documentId: context.params.documentId ?? '' };
    const locales = await everyLocale(write, document, context.params.locale);
    const [locale = SOURCE_LOCALE, ...more] = locales;
    if (more.length > 0) return eachLocale(write, context, locales);
    context.params = { ...context.params, locale };
    return rule(write, document, locale, next);
  };

/**
 * Publishes a translation with the published source's structure and facts: its draft stands on
 * them while Strapi publishes, so that validation, events and the answer see what goes public.
 */
const publishTranslation = async (
  write: Write,
  document: DocumentRef,
  locale: string,
  next: Next,
) => {
  const source = { locale: SOURCE_LOCALE, status: 'published' } as const;
  if (!(await findRow(write, document, source))) {
    throw refusal('source.unpublished', 'locale', { source: SOURCE_LOCALE });
  }
  const draft = { locale, status: 'draft' } as const;
  const published = { locale, status: 'published' } as const;
  if (!(await findRow(write, document, draft))) return next();
  const lasting = await findLastingRows(write, only(document), source, published);
  await mirror(write, document, source, draft);
  const result = await next();
  await mirror(write, document, source, published, lasting);
  const differs = await mirror(write, document, { locale: SOURCE_LOCALE, status: 'draft' }, draft);
  if (differs) await settleModified(write, document, locale, 'draft');
  return result;
};

/** Publishing the source changes its facts, and only these, in every published translation. */
export const publishDocument = oncePerLocale(async (write, document, locale, next) => {
  if (locale !== SOURCE_LOCALE) return publishTranslation(write, document, locale, next);
  const result = await next();
  await followEverywhere(write, document, 'published');
  return result;
});

/** Going back to what is published; structure and facts go on following the source. */
export const discardDraft = oncePerLocale(async (write, document, locale, next) => {
  if (!(await findRow(write, document, { locale, status: 'draft' }))) return next();
  if (!(await findRow(write, document, { locale, status: 'published' }))) {
    throw refusal('discard.unpublished', 'locale', { locale });
  }
  const result = await next();
  if (locale === SOURCE_LOCALE) await followEverywhere(write, document, 'draft');
  else await followIn(write, document, locale, 'draft');
  return result;
});
