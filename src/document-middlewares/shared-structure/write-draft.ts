import { isFromPanel } from '../caller';
import type { DocumentContext, Entry, Next } from '../document-context';
import { refusal } from '../refusal';
import { SOURCE_LOCALE } from '../source-locale';
import type { Write } from '../write-context';
import { followEverywhere, followIn } from './follow';
import { oneLocale } from './locales';
import { nameRelations } from './name-relations';
import { documentsOf } from './service';
import { keepLanguage } from './translation-data';
import { findRow, type DocumentRef } from './version';

/** Strapi publishes inside create and update, past every middleware; here it is a step of its own. */
const publishIfAsked = async (
  write: Write,
  document: DocumentRef,
  { status, fields, populate, locale }: DocumentContext['params'],
  draft: unknown,
): Promise<unknown> => {
  if (status !== 'published') return draft;
  const { documentId } = document;
  const published = await documentsOf(write, document.uid).publish({
    documentId,
    locale,
    fields,
    populate,
  });
  return published.entries[0];
};

/** A new document begins in the source locale. */
export const createDocument = async (write: Write, context: DocumentContext, next: Next) => {
  const asked = { ...context.params, locale: await oneLocale(write, context.params.locale) };
  if (asked.locale !== SOURCE_LOCALE) {
    throw refusal('source.first', 'locale', { source: SOURCE_LOCALE });
  }
  const data = await nameRelations(write, context.uid, context.params.data ?? {});
  context.params = { ...asked, status: 'draft', data };
  const draft = (await next()) as Entry;
  const document = { uid: context.uid, documentId: draft.documentId };
  await followEverywhere(write, document, 'draft');
  return publishIfAsked(write, document, asked, draft);
};

const updateTranslation = async (
  write: Write,
  context: DocumentContext,
  document: DocumentRef,
  locale: string,
  next: Next,
): Promise<unknown> => {
  const { params } = context;
  const source = await findRow(write, document, { locale: SOURCE_LOCALE, status: 'draft' });
  if (!source) return null;
  const ignore = isFromPanel(write.strapi);
  const data = await keepLanguage(write, document, params.data ?? {}, { ignore });
  context.params = { ...params, data };
  await next();
  await followIn(write, document, locale, 'draft');
  const { fields, populate } = params;
  const { documentId } = document;
  return documentsOf(write, document.uid).findOne({
    documentId,
    locale,
    fields,
    populate,
    status: 'draft',
  });
};

/** A source write is followed by every translation; a translation writes its language alone. */
export const updateDocument = async (write: Write, context: DocumentContext, next: Next) => {
  const document = { uid: context.uid, documentId: context.params.documentId ?? '' };
  const asked = { ...context.params, locale: await oneLocale(write, context.params.locale) };
  context.params = { ...asked, status: 'draft' };
  if (asked.locale !== SOURCE_LOCALE) {
    const draft = await updateTranslation(write, context, document, asked.locale, next);
    return draft && publishIfAsked(write, document, asked, draft);
  }
  const data = await nameRelations(write, context.uid, context.params.data ?? {});
  context.params = { ...context.params, data };
  const draft = await next();
  if (!draft) return draft;
  await followEverywhere(write, document, 'draft');
  return publishIfAsked(write, document, asked, draft);
};
